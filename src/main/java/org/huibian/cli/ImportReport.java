package org.huibian.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.markdown.HandEdits;
import org.huibian.model.IssueId;
import org.huibian.source.TrackedChanges;

/**
 * What an import did, for its editor.
 *
 * @param issue which issue it was
 * @param folder where its Markdown is
 * @param family how the text was copied out of print: {@code reflowed} or {@code page-dump}
 * @param articles how many articles were found
 * @param edits what an editor had done to the issue before, and what became of it
 * @param leftOut how many characters stand in no article, by the reason as the accounting names it
 *     ({@code cover}, {@code running-header}), in the order to print
 * @param changes what became of changes that were tracked in the original, if there were any
 * @param doubts what was doubtful, worst first
 */
record ImportReport(
    IssueId issue,
    Path folder,
    String family,
    int articles,
    HandEdits edits,
    Map<String, Integer> leftOut,
    Optional<TrackedChanges> changes,
    List<Doubt> doubts) {
  /**
   * A place that an editor should look at.
   *
   * @param line in the source, counted from 1
   * @param page the page, counted from 1, if the source has pages
   * @param kind why, by the key of its message: {@code doubt.} and this word
   * @param excerpt the text there
   */
  record Doubt(int line, OptionalInt page, String kind, String excerpt) {
    /** A place in a source without pages. */
    Doubt(int line, String kind, String excerpt) {
      this(line, OptionalInt.empty(), kind, excerpt);
    }
  }

  /** Copies the collections and keeps their order. */
  ImportReport {
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    doubts = List.copyOf(doubts);
  }
}
