package org.huibian.markdown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;

/**
 * Tells where links in the content folder lead. The folder of an issue may be a link itself; what
 * leads out of it and of the content folder is not published, since whoever can put a link there
 * could publish any file that the program may read.
 */
public final class ContentLink {
  private ContentLink() {}

  /**
   * Checks an existing file of an issue.
   *
   * @param folder the folder of the issue, which may be a link
   * @param file the file
   * @throws InputException LINK_LEADS_OUT if the file lies elsewhere
   */
  public static void requireWithin(Path folder, Path file) throws IOException {
    Path real = file.toRealPath();
    Path content = folder.resolveSibling("").toRealPath();
    if (!real.startsWith(folder.toRealPath()) && !real.startsWith(content)) {
      throw new InputException(file, Problem.LINK_LEADS_OUT, real.toString());
    }
  }

  /**
   * Reads a text file that stands directly in the folder of an issue.
   *
   * @throws InputException LINK_LEADS_OUT if it is a link to a file elsewhere, and what {@link
   *     TextFile#read} throws
   */
  static String read(Path folder, Path file) {
    if (Files.isSymbolicLink(file) && Files.exists(file)) {
      try {
        requireWithin(folder, file);
      } catch (IOException e) {
        throw new InputException(file, Problem.FILE_UNREADABLE, TextFile.reason(e));
      }
    }
    return TextFile.read(file);
  }
}
