package org.huibian.source;

import java.nio.file.Path;

/** Reads originals of one type. */
@FunctionalInterface
public interface SourceReader {
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
   * @throws org.huibian.model.InputException if the file cannot be read as what it is
   */
  SourceText read(Path file, Progress progress);
}
