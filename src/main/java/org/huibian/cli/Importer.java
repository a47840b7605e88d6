package org.huibian.cli;

import org.huibian.model.InputException;

/** Turns a source file into an issue's folder of Markdown. */
@FunctionalInterface
interface Importer {
  /**
   * Imports one issue.
   *
   * @param request what the user asks
   * @param progress is told how far the work is
   * @return what was written, what was left out and what is doubtful
   * @throws InputException if the user can mend what went wrong; no file has been changed then, and
   *     after EDIT_CONFLICT the new import's versions stand beside the files that were edited
   */
  ImportReport importIssue(ImportRequest request, Progress progress);
}
