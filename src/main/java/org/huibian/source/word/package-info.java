/**
 * Reads documents of Word (.docx, Office Open XML, ECMA-376).
 *
 * <p>{@link org.huibian.source.word.WordReader} is the front. {@code WordPackage} opens the parts
 * within bounds, {@code PartReader} reads their XML without entities, {@code DocumentReader} puts
 * styles, lists, notes, heads and text together, {@code BodyReader} makes lines of paragraphs,
 * {@code InlineWalk} of what stands in them, {@code TableReader} of tables, and {@code Lists}
 * counts what Word counts.
 *
 * <p>No library is used. Apache POI 5.4 (13 jars, 19 MB) was measured: of an issue's automatic
 * numbers it gives none, text boxes it passes over, strict documents it refuses; docx4j 11.5 takes
 * 17 MB. What would be left for them is to unzip and to parse, which Java does.
 */
package org.huibian.source.word;
