package org.huibian.source.word;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huibian.source.TrackedChanges;

/** Counts the tracked changes while a document is read. */
final class ChangeCounter {
  private final SortedSet<String> authors = new TreeSet<>();
  private int insertions;
  private int deletions;

  /** Counts an insertion, given its {@code w:ins} or {@code w:moveTo} element. */
  void insertion(XmlElement change) {
    insertions++;
    addAuthor(change);
  }

  /** Counts a deletion, given its {@code w:del} or {@code w:moveFrom} element. */
  void deletion(XmlElement change) {
    deletions++;
    addAuthor(change);
  }

  /** Counts the deletion of a paragraph mark, which joins two paragraphs. */
  void deletedParagraphMark() {
    deletions++;
  }

  private void addAuthor(XmlElement change) {
    if (!change.get("author").isBlank()) {
      authors.add(change.get("author"));
    }
  }

  /** Returns the counts; empty if the document has no tracked changes. */
  Optional<TrackedChanges> toTrackedChanges() {
    return insertions + deletions == 0
        ? Optional.empty()
        : Optional.of(new TrackedChanges(insertions, deletions, List.copyOf(authors)));
  }
}
