package org.huibian.site.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.SiteOutput;

/** Copies files of the content folder into the site. */
final class ContentFile {
  private ContentFile() {}

  /**
   * Copies a file.
   *
   * @throws InputException if it does not exist
   */
  static void copy(SiteOutput output, String path, Path from) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      output.write(path, in::transferTo);
    } catch (NoSuchFileException e) {
      throw new InputException(from, Problem.FILE_MISSING);
    }
  }
}
