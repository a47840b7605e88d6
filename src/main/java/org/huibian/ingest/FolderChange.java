package org.huibian.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.ingest.Journal.Kind;
import org.huibian.model.IssueId;

/**
 * A change of an issue's folder that is made as a whole or not at all.
 *
 * @param issue the issue
 * @param kind what the change is for
 * @param undoes the number of the state that is taken back; 0 for an import
 * @param written the files to write, by name; files of the folder that have the same content
 *     already are passed over
 * @param removed the names of the files to delete; those that are missing are passed over
 * @param tree a whole folder to put in the issue's place, if there is none; nothing is written or
 *     removed then
 * @param removesFolder whether the whole folder is taken away; nothing is written or removed then
 * @param expected what stood in the folder when the change was planned, by name, as {@link
 *     Fingerprint}s; if anything else stands there now, nothing is changed
 */
record FolderChange(
    IssueId issue,
    Kind kind,
    int undoes,
    SortedMap<String, FileContent> written,
    SortedSet<String> removed,
    Optional<Path> tree,
    boolean removesFolder,
    SortedMap<String, String> expected) {
  /** Copies the collections. */
  FolderChange {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
  }

  /** Returns a change that writes and deletes single files. */
  static FolderChange ofFiles(
      IssueId issue,
      Kind kind,
      int undoes,
      SortedMap<String, FileContent> written,
      SortedSet<String> removed,
      SortedMap<String, String> expected) {
    return new FolderChange(
        issue, kind, undoes, written, removed, Optional.empty(), false, expected);
  }

  /** Returns a change that puts a whole folder in a place where none stands. */
  static FolderChange putBack(IssueId issue, Kind kind, int undoes, Path tree) {
    return new FolderChange(
        issue,
        kind,
        undoes,
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.of(tree),
        false,
        new TreeMap<>());
  }

  /** Returns a change that takes the whole folder away. */
  static FolderChange takeAway(
      IssueId issue, Kind kind, int undoes, SortedMap<String, String> expected) {
    return new FolderChange(
        issue, kind, undoes, new TreeMap<>(), new TreeSet<>(), Optional.empty(), true, expected);
  }
}
