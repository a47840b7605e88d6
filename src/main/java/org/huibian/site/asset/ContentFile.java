package org.huibian.site.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.huibian.markdown.ContentLink;
import org.huibian.markdown.RegularFile;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.SiteOutput;

/** Copies files of the content folder into the site. */
final class ContentFile {
  private ContentFile() {}

  /**
   * Copies a file.
   *
   * @param folder the folder of the issue, which may be a link; what leads out of it is not
   *     published
   * @throws InputException FILE_MISSING and its like if it is no file, LINK_LEADS_OUT if it is a
   *     link to a file elsewhere
   */
  static void copy(SiteOutput output, String path, Path from, Path folder) throws IOException {
    requireWithin(folder, from);
    try (InputStream in = Files.newInputStream(from)) {
      output.write(path, in::transferTo);
    } catch (NoSuchFileException e) {
      throw new InputException(from, Problem.FILE_MISSING);
    }
  }

  private static void requireWithin(Path folder, Path file) throws IOException {
    RegularFile.require(file);
    ContentLink.requireWithin(folder, file);
  }
}
