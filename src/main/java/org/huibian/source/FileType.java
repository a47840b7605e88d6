package org.huibian.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** What an original can be. Told by its bytes: names are often wrong. */
public enum FileType {
  /** Plain text. */
  TEXT("txt"),
  /** A PDF. */
  PDF("pdf"),
  /** A document of Word 2007 or later (Office Open XML). */
  WORD("docx");

  /** The largest original that is read, in bytes: a thousand issues' text would not fill it. */
  public static final long LARGEST = 512L << 20;

  /** How many bytes at the start of a file tell what it is. */
  private static final int HEAD = 4096;

  private final String ending;

  FileType(String ending) {
    this.ending = ending;
  }

  /** The name under which the original stands beside the articles: {@code source.docx}. */
  public String sourceName() {
    return "source." + ending;
  }

  /**
   * Tells the type of a file. What is neither a picture nor an archive nor a document of another
   * program counts as text; whether it is text, its reader decides.
   *
   * @throws InputException if the file is missing, a folder, unreadable, empty, larger than {@link
   *     #LARGEST}, or of a type that cannot be read; each type has a remedy of its own
   */
  public static FileType of(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file, 0, Problem.FILE_IS_FOLDER);
    }
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        String megabytes = Long.toString(LARGEST >> 20);
        throw new InputException(file, 0, Problem.FILE_TOO_LARGE, megabytes);
      }
      byte[] head;
      try (var in = Files.newInputStream(file)) {
        head = in.readNBytes(HEAD);
      }
      if (head.length == 0) {
        throw new InputException(file, 0, Problem.FILE_EMPTY);
      }
      return new Signature(file, head).type();
    } catch (NoSuchFileException e) {
      throw new InputException(file, 0, Problem.FILE_MISSING);
    } catch (IOException e) {
      throw new InputException(file, 0, Problem.FILE_UNREADABLE, TextReader.reason(e));
    }
  }
}
