/**
 * Turns pages, on which glyphs, rules and pictures stand at coordinates, into lines of text. The
 * reader of a paged format (PDF, OFD) fills one {@link org.huibian.source.page.GlyphSheet} and one
 * {@link org.huibian.source.page.PageContent} per page and hands the pages in order to a {@link
 * org.huibian.source.page.PageSequence}, which returns the {@link org.huibian.source.SourceText}.
 * Only these types, and the geometry they are made of, are public; beside them {@link
 * org.huibian.source.page.SpacedTextReader}, which takes the columns of a text file for places.
 *
 * <p>The stages, each of which uses only what stands before it:
 *
 * <ol>
 *   <li>Glyphs to lines: {@link org.huibian.source.page.LineBuilder} makes a {@link
 *       org.huibian.source.page.TextLine} of the glyphs on one baseline.
 *   <li>Shapes to charts: {@link org.huibian.source.page.DrawingFinder} finds the parts of a page
 *       that the reader keeps as pictures, if it can draw them.
 *   <li>Rules to grids: {@link org.huibian.source.page.RuleMerger} and {@link
 *       org.huibian.source.page.GridFinder} find a {@link org.huibian.source.page.Grid}, {@link
 *       org.huibian.source.page.GridRows} its rows; {@link
 *       org.huibian.source.page.BorderlessTables} finds tables without rules.
 *   <li>A page to its parts: {@link org.huibian.source.page.PageSegmenter} puts lines, rows and
 *       pictures ({@link org.huibian.source.page.Part}) into reading order, with the help of {@link
 *       org.huibian.source.page.GutterFinder}, {@link org.huibian.source.page.ColumnFlow} and
 *       {@link org.huibian.source.page.FootnoteFinder}.
 *   <li>All pages together: {@link org.huibian.source.page.MarginFinder} finds running headers and
 *       page numbers; {@link org.huibian.source.page.TextMeasures} learns the edges of the text,
 *       {@link org.huibian.source.page.TypesettingHabits} how paragraphs are set.
 *   <li>Parts to lines of a source: {@link org.huibian.source.page.Paragraphs} and {@link
 *       org.huibian.source.page.TitleLines} decide where paragraphs start, {@link
 *       org.huibian.source.page.TableBuilder} and {@link org.huibian.source.page.SplitRows} rejoin
 *       tables across pages, and {@link org.huibian.source.page.LineWriter} writes it all down.
 * </ol>
 *
 * <p>Lengths are in points (1/72 inch) with the origin in the upper left corner of the page as it
 * is read, x to the right and y down. A length in ems is a multiple of the type size of the line in
 * question. What the lines mean is decided later, as for any other source.
 */
package org.huibian.source.page;
