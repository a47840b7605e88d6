package org.huibian.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;

/** Turns a source file into an issue's folder of Markdown. */
@FunctionalInterface
interface Importer {
  /**
   * Imports one issue.
   *
   * @param source the file to read
   * @param issue the issue, if the user named it; otherwise the text must
   * @param content the content folder
   * @param keepEdits whether an editor's lines stand where the new import differs at the same place
   * @param progress is told how far the work is
   * @return what was written, what was left out and what is doubtful
   * @throws InputException if the user can mend what went wrong; no file has been changed then, and
   *     after EDIT_CONFLICT the new import's versions stand beside the files that were edited
   */
  ImportReport importIssue(
      Path source, Optional<IssueId> issue, Path content, boolean keepEdits, Progress progress);
}
