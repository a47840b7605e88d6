/**
 * The desk: what an editor does in a browser, on this machine only.
 *
 * <p>{@link org.huibian.desk.Desk} answers the requests below one folder of the {@link
 * org.huibian.serve.SiteServer}. {@code DeskGate} lets only those in that come from the desk's own
 * page and have its token. A {@code DeskPart} answers the calls of one field: {@code IssuesPart}
 * lists the issues and takes steps back, {@code ImportPart} plans and does imports, {@code
 * ReviewPart} shows doubts and lines and takes decisions, {@code ArticlesPart} shows, previews and
 * saves articles, {@code ArticleStepsPart} adds, orders, divides, unites and withdraws them, {@code
 * PublishingPart} lists faults and publishes. What they write goes through {@code
 * org.huibian.ingest}, one step after the other, as {@code ContentTurns} arranges, so that each
 * step can be undone.
 *
 * <p>The pages of the desk are files beside this package. They build what they show from text
 * alone, and hold no text of an issue themselves.
 */
package org.huibian.desk;
