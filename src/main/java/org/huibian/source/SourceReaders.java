package org.huibian.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * The registered readers, one per file format. The first reader that accepts a file reads it.
 * {@link TextReader} accepts everything that is not known to be something else, so it comes last.
 *
 * <pre>{@code
 * SourceReaders readers = new SourceReaders(List.of(new WordReader(), new TextReader()));
 * SourceText text = readers.readerFor(file).read(file);
 * }</pre>
 */
public final class SourceReaders {
  private final List<SourceReader> readers;

  /** Registers readers in the order in which they are asked. */
  public SourceReaders(List<SourceReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /**
   * Returns the reader for a file. The bytes of the file decide; its name does not matter, because
   * names are often wrong.
   *
   * @throws InputException if the file is missing, a folder, unreadable, empty, larger than {@link
   *     FileHead#LARGEST}, or of a format without a reader; the problem names the format
   */
  public SourceReader readerFor(Path file) {
    FileHead head = FileHead.of(file);
    try {
      for (SourceReader reader : readers) {
        if (reader.accepts(head)) {
          return reader;
        }
      }
      throw UnsupportedFile.of(head).orElseGet(() -> new InputException(file, Problem.FILE_BINARY));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, FileHead.reason(e));
    }
  }
}
