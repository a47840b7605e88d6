/**
 * All issues together: which address every heading, clause and numbered paragraph has for good,
 * which documents a text cites, what articles are to one another, and which days matter.
 *
 * <p>Start at {@link org.huibian.catalog.Catalog}. Permalinks are made article by article ({@link
 * org.huibian.catalog.Permalinks}); then each article is read text by text, and what it says of
 * others is told to these. Below, each importing only what stands before it: {@code text} (the
 * texts of an article), {@code citation} (who cites what), {@code date} (what is due when), {@code
 * relation} (who explains, carries out, changes, ends what).
 */
package org.huibian.catalog;
