/**
 * Reads an original into lines: what a line says, where it starts and ends, is decided later.
 * {@link org.huibian.source.FileType} tells by its bytes what a file is; the reader of that type
 * gives a {@link org.huibian.source.SourceText}, with what the original itself says of its lines
 * ({@link org.huibian.source.SourceMarks}), or refuses the file with an {@link
 * org.huibian.model.InputException}.
 */
package org.huibian.source;
