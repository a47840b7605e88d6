/**
 * Reads originals (PDF, OFD, Word, web pages, plain text) into lines. Later packages decide what
 * the lines mean.
 *
 * <p>There is one {@link org.huibian.source.SourceReader} per file format; {@link
 * org.huibian.source.SourceReaders} chooses it by the first bytes of a file. It returns a {@link
 * org.huibian.source.SourceText}: the lines, and the {@link org.huibian.source.LineFacts} that the
 * original states about each of them. A file that cannot be read is refused with an {@link
 * org.huibian.model.InputException}.
 *
 * <p>A new format needs a reader and its registration where the readers are created.
 */
package org.huibian.source;
