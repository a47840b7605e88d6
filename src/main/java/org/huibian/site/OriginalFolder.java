package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;
import org.huibian.site.view.OriginalView;

/**
 * The files that the issues were imported from.
 *
 * @param content the content folder
 */
record OriginalFolder(Path content) {
  /** Where an issue's original is; its issue must have one. */
  Path file(Issue issue) {
    return content.resolve(issue.id().toString()).resolve(issue.sourceFile());
  }

  /**
   * An issue's original as its page offers it; null if the issue has none.
   *
   * @throws InputException if the file is missing or cannot be read
   */
  OriginalView view(Issue issue) {
    if (issue.sourceFile().isEmpty()) {
      return null;
    }
    Path file = file(issue);
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, 0, Problem.FILE_MISSING);
    }
    try {
      return new OriginalView(issue.sourceFile(), Checksums.sha256(file));
    } catch (IOException e) {
      throw new InputException(file, 0, Problem.FILE_UNREADABLE, Folders.reason(e));
    }
  }
}
