/**
 * Reads Word documents (.docx, Office Open XML, ECMA-376).
 *
 * <p>{@link org.huibian.source.word.WordReader} is the entry point. {@code WordPackage} opens the
 * parts of a document, and {@code XmlPartReader} parses their XML, both within bounds. {@code
 * DocumentReader} reads the parts in order; {@code WordBlockReader} turns the blocks of a text into
 * lines, with {@code ParagraphReader} and {@code WordInlineReader} for paragraphs and {@code
 * WordTableReader} for tables. {@code Styles}, {@code ListNumbering} and {@code Notes} supply what
 * Word computes when it shows a document.
 *
 * <p>No library is used. Apache POI 5.4 (13 jars, 19 MB) computes no automatic numbers, skips text
 * boxes and refuses strict documents; docx4j 11.5 needs 17 MB. What would be left for a library is
 * to unzip and to parse XML, which Java does.
 */
package org.huibian.source.word;
