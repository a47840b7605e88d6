package org.huibian.source;

import java.io.IOException;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Reads originals of one file format. There is one implementation per format; {@link SourceReaders}
 * chooses among them. Implementations keep no state between two files.
 */
public interface SourceReader {
  /** The largest number of lines of an original; 1,300 printed pages have fewer. */
  int MOST_LINES = 60_000;

  /** Returns the file name extension of the format without the dot, such as {@code docx}. */
  String extension();

  /**
   * Returns whether a file has the format of this reader. The file may turn out to be damaged when
   * it is read.
   *
   * @param head the first bytes of the file
   * @throws IOException if more of the file has to be read and cannot be
   */
  boolean accepts(FileHead head) throws IOException;

  /**
   * Reads a file.
   *
   * @param file a file that this reader accepts
   * @param progress is notified while the file is read
   * @throws InputException if the file is damaged, too long, protected, or has no text
   */
  SourceText read(Path file, Progress progress);

  /** Reads a file without reporting progress. */
  default SourceText read(Path file) {
    return read(file, Progress.SILENT);
  }

  /** Returns the name of an original in the folder of its issue, such as {@code source.docx}. */
  default String sourceName() {
    return "source." + extension();
  }

  /**
   * Refuses an original that is longer than any issue.
   *
   * @param lines the number of lines so far
   * @throws InputException if there are more than {@link #MOST_LINES}
   */
  static void checkLines(Path file, int lines) {
    if (lines > MOST_LINES) {
      throw new InputException(file, Problem.FILE_TOO_LONG, Integer.toString(MOST_LINES));
    }
  }

  /** Listens to the progress of reading. */
  @FunctionalInterface
  interface Progress {
    /** Ignores the progress. */
    Progress SILENT = (done, all) -> {};

    /**
     * Reports the progress.
     *
     * @param done the number of pages or other units that are done, 0 to {@code all}
     * @param all the number of all units; 0 if it is not known
     */
    void at(int done, int all);
  }
}
