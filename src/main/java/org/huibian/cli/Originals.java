package org.huibian.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.source.FileType;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.TextReader;
import org.huibian.source.pdf.PdfReader;
import org.huibian.source.word.WordReader;

/** Gives each original to the reader of its type. */
final class Originals {
  private final Map<FileType, SourceReader> readers = new EnumMap<>(FileType.class);

  /**
   * The readers of the program as it is shipped.
   *
   * @param recogniser the program that is given the pages of PDFs without text, if one is
   */
  Originals(Optional<String> recogniser) {
    readers.put(FileType.PDF, new PdfReader(recogniser));
    readers.put(FileType.TEXT, (file, progress) -> TextReader.read(file));
    readers.put(FileType.WORD, new WordReader());
  }

  /**
   * An original as its reader gives it.
   *
   * @param type what it is
   * @param text what it says
   */
  record Original(FileType type, SourceText text) {}

  /**
   * Reads an original by what its bytes say it is.
   *
   * @throws InputException if it cannot be read
   */
  Original read(Path file, Progress progress) {
    FileType type = FileType.of(file);
    SourceReader reader = readers.get(type);
    if (reader == null) {
      throw new InputException(file, 0, Problem.FILE_IS_OTHER_DOCUMENT, type.name());
    }
    SourceReader.Progress reading = (done, all) -> progress.at(Progress.Stage.READING, done, all);
    reading.at(0, 0);
    return new Original(type, reader.read(file, reading));
  }
}
