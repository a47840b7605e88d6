/**
 * Reads documents of Word (.docx, Office Open XML, ECMA-376).
 *
 * <p>{@link org.huibian.source.word.WordReader} is the front. {@code WordPackage} opens the parts
 * within bounds, {@code PartReader} reads their XML without entities, {@code DocumentReader} puts
 * styles, lists, notes, heads and text together, {@code BodyReader} makes lines of paragraphs,
 * {@code InlineWalk} of what stands in them, {@code TableReader} of tables, and {@code Lists}
 * counts what Word counts.
 *
 * <p>No library is used. The known ones (measured: Apache POI 5.4, 13 jars and 19 MB; docx4j 11.5,
 * 17 MB) give the same elements that the XML has, but do not count automatic numbers, and leave out
 * text boxes and tracked changes; POI refuses strict documents. What would be left for them is to
 * unzip and to parse, which Java does.
 */
package org.huibian.source.word;
