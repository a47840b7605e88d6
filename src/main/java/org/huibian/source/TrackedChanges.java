package org.huibian.source;

import java.util.List;
import java.util.stream.Stream;

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

  /** Returns the changes of this original and of another one. */
  public TrackedChanges plus(TrackedChanges other) {
    return new TrackedChanges(
        insertions + other.insertions,
        deletions + other.deletions,
        Stream.concat(authors.stream(), other.authors.stream()).distinct().sorted().toList());
  }
}
