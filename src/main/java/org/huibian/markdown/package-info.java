/**
 * Articles as Markdown files, and back: the durable form of an issue, which an editor corrects.
 *
 * <p>{@link org.huibian.markdown.ContentFolder} reads whole issues. {@link
 * org.huibian.markdown.ArticleWriter} and {@link org.huibian.markdown.ArticleReader} write and read
 * one article; reading what was written gives the same article in its {@link
 * org.huibian.markdown.CanonicalForm}. {@link org.huibian.markdown.IssueFile}, {@link
 * org.huibian.markdown.SiteSettings}, {@link org.huibian.markdown.DecisionsFile} and {@link
 * org.huibian.markdown.Accounting} are the files beside the articles. Nothing in this package
 * writes a file.
 *
 * <p>The Markdown is CommonMark with GFM tables. Where plain Markdown would mean something else
 * than the article, the writer inserts {@code &#8203;}, a zero-width space, which readers of the
 * page do not see and the reader here drops.
 */
package org.huibian.markdown;
