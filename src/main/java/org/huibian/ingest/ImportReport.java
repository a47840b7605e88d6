package org.huibian.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.model.IssueId;
import org.huibian.source.TrackedChanges;

/**
 * What an import did.
 *
 * @param issue the issue
 * @param folder the issue's folder
 * @param family how the text was copied out of print: {@code reflowed} or {@code page-dump}
 * @param articles how many articles were found
 * @param isChanged whether anything was written; if not, the import is none that can be undone
 * @param edited the names of the files that somebody saved while the import wrote them
 * @param state the former state, in which {@code edited} are kept as they were saved; empty if none
 *     is kept
 * @param finished the changes of killed processes that were finished before this import
 * @param edits the editor's changes of the issue and how the import treated them
 * @param leftOut how many characters are in no article, by the reason as the accounting names it
 *     ({@code cover}, {@code running-header}), in the order to print
 * @param changes how tracked changes in the original were treated, if it had any
 * @param doubts the doubtful places, worst first
 */
public record ImportReport(
    IssueId issue,
    Path folder,
    String family,
    int articles,
    boolean isChanged,
    List<String> edited,
    Optional<Path> state,
    List<PendingImport.Finished> finished,
    HandEdits edits,
    Map<String, Integer> leftOut,
    Optional<TrackedChanges> changes,
    List<Doubt> doubts) {
  /**
   * A place that an editor should look at.
   *
   * @param file the original
   * @param line the line in the original, counted from 1
   * @param page the page, counted from 1, if the original has pages
   * @param kind the reason; {@code doubt.} and this word is the key of its message
   * @param excerpt the text there
   */
  public record Doubt(Path file, int line, OptionalInt page, String kind, String excerpt) {
    /** Creates a place in an original without pages. */
    public Doubt(Path file, int line, String kind, String excerpt) {
      this(file, line, OptionalInt.empty(), kind, excerpt);
    }
  }

  /** Copies the collections and keeps their order. */
  public ImportReport {
    edited = List.copyOf(edited);
    finished = List.copyOf(finished);
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    doubts = List.copyOf(doubts);
  }
}
