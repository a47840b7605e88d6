package org.huibian.site.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    return name.endsWith(".pdf");
  }

  /** Returns the original of an issue that has one. */
  public Path file(Issue issue) {
    return content.resolve(issue.id().toString()).resolve(issue.sourceFile());
  }

  /**
   * Returns the original as the issue's page offers it; empty if the issue has none.
   *
   * @throws InputException if the file does not exist or cannot be read
   */
  public Optional<OriginalView> view(Issue issue) {
    if (issue.sourceFile().isEmpty()) {
      return Optional.empty();
    }
    Path file = file(issue);
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, Problem.FILE_MISSING);
    }
    try {
      return Optional.of(new OriginalView(issue.sourceFile(), Checksums.sha256(file)));
    } catch (IOException e) {
      throw new InputException(file, Problem.FILE_UNREADABLE, Folders.reason(e));
    }
  }
}
