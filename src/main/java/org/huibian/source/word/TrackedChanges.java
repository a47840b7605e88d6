package org.huibian.source.word;

import java.util.SortedSet;
import java.util.TreeSet;

/** How often the text was changed while Word kept track. Lives while a document is read. */
final class TrackedChanges {
  private final SortedSet<String> authors = new TreeSet<>();
  private int insertions;
  private int deletions;

  void inserted(Element change) {
    insertions++;
    by(change);
  }

  void deleted(Element change) {
    deletions++;
    by(change);
  }

  /** The end of a paragraph was taken out. */
  void deletedMark() {
    deletions++;
  }

  private void by(Element change) {
    if (!change.get("author").isBlank()) {
      authors.add(change.get("author"));
    }
  }

  int insertions() {
    return insertions;
  }

  int deletions() {
    return deletions;
  }

  SortedSet<String> authors() {
    return authors;
  }
}
