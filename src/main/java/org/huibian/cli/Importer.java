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
   * @param request the source and the options of the user
   * @param progress receives the progress of the import
   * @return a report of the articles, the text that was left out, and the doubtful places
   * @throws InputException if the input is at fault
   */
  ImportReport importIssue(ImportRequest request, Progress progress);
}
