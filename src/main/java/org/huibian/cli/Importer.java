package org.huibian.cli;

import org.huibian.ingest.ImportReport;
import org.huibian.ingest.ImportRequest;
import org.huibian.model.InputException;

/** Imports an original into an issue's folder. */
@FunctionalInterface
interface Importer {
  /**
   * Imports one issue.
   *
   * @param request what the user asks
   * @param progress is told how far the work is
   * @return what was written, what was left out and what is doubtful
   * @throws InputException if the user can mend what went wrong
   */
  ImportReport importIssue(ImportRequest request, Progress progress);
}
