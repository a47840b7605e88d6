/**
 * Reads OFD documents (GB/T 33190-2016), the format in which official papers circulate.
 *
 * <p>{@link org.huibian.source.ofd.OfdReader} is the entry point. {@code OfdPackage} opens the
 * parts of a file and parses their XML, both within bounds. {@code OfdDocument} knows the pages of
 * a document, their templates and what they share; {@code OfdPageReader} puts the objects of a page
 * into a {@link org.huibian.source.page.GlyphSheet}, with {@code TextPlacer} for text, {@code
 * OfdPath} for rules and {@code OfdPictures} for pictures. Lines, tables and headings are then
 * found as for any paged source. Seals and annotations are left out and told.
 */
package org.huibian.source.ofd;
