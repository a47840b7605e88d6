/**
 * Reads PDFs. {@link org.huibian.source.pdf.InkCollector} goes through what a page draws and keeps
 * the characters, the straight lines and the pictures; {@link org.huibian.source.pdf.PageParts}
 * takes the page apart: tables by their lines ({@link org.huibian.source.pdf.GridFinder}), frames,
 * columns, and the lines of text between. Over all pages, {@link org.huibian.source.pdf.Margins}
 * finds what comes again at the edges, {@link org.huibian.source.pdf.Paragraphs} where paragraphs
 * start and end by the {@link org.huibian.source.pdf.Habits} of the setting, and {@link
 * org.huibian.source.pdf.TableRows} joins tables that go on over pages, {@link
 * org.huibian.source.pdf.CutRows} their rows.
 *
 * <p>{@link org.huibian.source.pdf.PdfReader} does all of it, under the eyes of a {@link
 * org.huibian.source.pdf.Supervisor}: no file can take more than its time, or crash the program.
 * What the lines mean is decided as for any other text.
 */
package org.huibian.source.pdf;
