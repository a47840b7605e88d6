package org.huibian.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.model.IssueId;

/**
 * What a user asks of an import.
 *
 * @param sources the originals, in the order in which the issue prints them; at least one
 * @param issue the issue, if the user names it; otherwise the original must
 * @param recogniser the program that recognises pages without text, if they are to be read
 * @param converter the program that converts documents without a reader, if they are to be read
 * @param content the content folder
 * @param keepEdits whether the editor's lines stay where the new import differs at the same place
 * @param replace whether the import is done even if it holds almost nothing of the present issue
 * @param review renders the page on which the editor reviews the import
 */
public record ImportRequest(
    List<Path> sources,
    Optional<IssueId> issue,
    Optional<String> recogniser,
    Optional<String> converter,
    Path content,
    boolean keepEdits,
    boolean replace,
    ReviewRenderer review) {
  /** Copies the list. */
  public ImportRequest {
    sources = List.copyOf(sources);
  }
}
