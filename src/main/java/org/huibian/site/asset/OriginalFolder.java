package org.huibian.site.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huibian.markdown.RegularFile;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;
import org.huibian.site.Checksums;
import org.huibian.site.Folders;
import org.huibian.site.view.OriginalView;

/**
 * Finds the originals that the issues were imported from.
 *
 * @param content the content folder
 */
public record OriginalFolder(Path content) {
  /** Returns whether places in an original are pages rather than lines. */
  public static boolean isPaged(String name) {
    return name.endsWith(".pdf") || name.endsWith(".ofd");
  }

  /** Returns an original of an issue by its name. */
  public Path file(Issue issue, String name) {
    return content.resolve(issue.id().toString()).resolve(name);
  }

  /**
   * Returns the originals as the issue's page offers them, in their order.
   *
   * @throws InputException if a file does not exist or cannot be read
   */
  public List<OriginalView> views(Issue issue) {
    return issue.sourceFiles().stream().map(name -> view(name, file(issue, name))).toList();
  }

  private static OriginalView view(String name, Path file) {
    RegularFile.require(file);
    try {
      return new OriginalView(name, Checksums.sha256(file));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, Folders.reason(e));
    }
  }
}
