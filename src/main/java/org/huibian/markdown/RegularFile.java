package org.huibian.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/** Tells files from what stands in the place of one. */
public final class RegularFile {
  private RegularFile() {}

  /**
   * Checks that a path, or what a link there leads to, is a regular file. A pipe would be waited
   * for, and a device read without end, so that this has to be asked before the path is opened.
   *
   * @throws InputException FILE_IS_FOLDER, FILE_MISSING or FILE_IS_SPECIAL if it is none
   */
  public static void require(Path file) {
    if (Files.isRegularFile(file)) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file, Problem.FILE_IS_FOLDER);
    }
    throw new InputException(
        file, Files.exists(file) ? Problem.FILE_IS_SPECIAL : Problem.FILE_MISSING);
  }
}
