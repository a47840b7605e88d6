/**
 * The documents that articles cite. A citation is found, resolved and recorded in separate steps:
 *
 * <ul>
 *   <li>{@link org.huibian.catalog.citation.MentionFinder} finds a <em>mention</em>, the place
 *       where a text names a document by title (《…》) or document number.
 *   <li>{@link org.huibian.catalog.citation.CitationResolver} resolves it among the {@link
 *       org.huibian.catalog.citation.Works}. A <em>work</em> is the document that an article
 *       publishes; its titles are those of the headline and of what the headline says was issued.
 *   <li>{@link org.huibian.catalog.citation.CitationReader} reads an article from start to end. It
 *       merges the mentions of one document into one {@link org.huibian.catalog.citation.Citation}
 *       and returns every {@link org.huibian.catalog.citation.Reference} in the text, short names
 *       and clauses included.
 * </ul>
 *
 * <p>A wrong link is worse than none: what is not certain is ambiguous, another edition, or outside
 * the archive. A title <em>wraps</em> another one if it announces it (关于印发〈X〉的通知). Organs, verbs
 * and generic titles are word lists among the resources.
 */
package org.huibian.catalog.citation;
