package org.huibian.source;

import java.util.List;

/**
 * Tracked changes of an original that nobody has accepted or rejected yet. The reader accepts them.
 *
 * @param insertions the number of insertions, which are part of the text
 * @param deletions the number of deletions, which are not
 * @param authors the authors of the changes, sorted
 */
public record TrackedChanges(int insertions, int deletions, List<String> authors) {
  /** Copies the list. */
  public TrackedChanges {
    authors = List.copyOf(authors);
  }
}
