/**
 * Reads PDF files. {@link org.huibian.source.pdf.PdfReader} is the only public type. The stages:
 *
 * <ol>
 *   <li>{@link org.huibian.source.pdf.Supervisor} runs the reading in a thread of its own. {@link
 *       org.huibian.source.pdf.TimeLimit} and {@link org.huibian.source.pdf.PageLimits} stop it, so
 *       that no file takes more than its time or crashes the program.
 *   <li>{@link org.huibian.source.pdf.PdfPageReader} reads a {@link
 *       org.huibian.source.pdf.PdfPage}: {@link org.huibian.source.pdf.PageContentCollector}
 *       executes the content streams; {@link org.huibian.source.pdf.GlyphDecoder}, {@link
 *       org.huibian.source.page.RuleCollector} and {@link org.huibian.source.pdf.PdfPictures} keep
 *       the characters, rules and pictures.
 *   <li>{@link org.huibian.source.pdf.PageClassifier} tells pages with text from those that only
 *       show one. {@link org.huibian.source.pdf.PageRecogniser} gives the latter to {@link
 *       org.huibian.source.pdf.Tesseract} if OCR is wanted; {@link
 *       org.huibian.source.pdf.UnreadablePages} refuses a file with too many of them.
 *   <li>{@link org.huibian.source.page.PageSequence} makes lines of text of the pages.
 * </ol>
 */
package org.huibian.source.pdf;
