package org.huibian.source;

import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Reads originals of one type. */
@FunctionalInterface
public interface SourceReader {
  /** More lines or paragraphs than 1,300 printed pages have. */
  int MOST_LINES = 60_000;

  /**
   * Refuses an original that is longer than any issue.
   *
   * @param lines how many lines it has so far
   * @throws InputException if there are more than {@link #MOST_LINES}
   */
  static void checkLines(Path file, int lines) {
    if (lines > MOST_LINES) {
      throw new InputException(file, 0, Problem.FILE_TOO_LONG, Integer.toString(MOST_LINES));
    }
  }

  /** Is told how far the reading is. */
  @FunctionalInterface
  interface Progress {
    /** Tells nobody. */
    Progress SILENT = (done, all) -> {};

    /**
     * So much is read.
     *
     * @param done pages or other steps, 0 to {@code all}
     * @param all how many there are; 0 if that is not known
     */
    void at(int done, int all);
  }

  /**
   * Reads a file.
   *
   * @param file a file of the type
   * @param progress is told how far the reading is
   * @throws InputException if the file cannot be read as what it is
   */
  SourceText read(Path file, Progress progress);
}
