/**
 * All issues together: who interprets whom, which address every heading, clause and numbered
 * paragraph has for good, and which documents a text cites.
 *
 * <p>Start at {@link org.huibian.catalog.Catalog}. Permalinks are made article by article ({@link
 * org.huibian.catalog.Permalinks}). Citations take three steps that stay apart: {@link
 * org.huibian.catalog.MentionFinder} finds what is named, {@link org.huibian.catalog.Works} knows
 * which article carries which document, {@link org.huibian.catalog.CitationResolver} brings the two
 * together and says so when it cannot. A wrong link is worse than none.
 */
package org.huibian.catalog;
