package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param undoes the number of the state that is undone; empty for an import of an original
 * @param written the files to write, by name; files of the folder that have the same content
 *     already are passed over
 * @param removed the names of the files to delete; those that are missing are passed over
 * @param tree a whole folder to put in the place of the issue's missing folder; then no single
 *     files are written or removed
 * @param removesFolder whether the whole folder is removed; then no single files are written or
 *     removed
 * @param isPartial whether the change depends only on the files that {@code expected} names; then
 *     other files may have changed, and only the files that change are kept as they were
 * @param expected what stood in the folder when the change was planned, by name, as {@link
 *     Fingerprint}s; if anything else stands there now, nothing is changed
 */
record FolderChange(
    IssueId issue,
    Kind kind,
    OptionalInt undoes,
    SortedMap<String, FileContent> written,
    SortedSet<String> removed,
    Optional<Path> tree,
    boolean removesFolder,
    boolean isPartial,
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
      OptionalInt undoes,
      SortedMap<String, FileContent> written,
      SortedSet<String> removed,
      SortedMap<String, String> expected) {
    return new FolderChange(
        issue, kind, undoes, written, removed, Optional.empty(), false, false, expected);
  }

  /** Returns a change that puts back a whole folder that is missing. */
  static FolderChange ofMissingFolder(IssueId issue, Kind kind, OptionalInt undoes, Path tree) {
    return new FolderChange(
        issue,
        kind,
        undoes,
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.of(tree),
        false,
        false,
        new TreeMap<>());
  }

  /** Returns a change that removes the whole folder. */
  static FolderChange ofRemoval(
      IssueId issue, Kind kind, OptionalInt undoes, SortedMap<String, String> expected) {
    return new FolderChange(
        issue,
        kind,
        undoes,
        new TreeMap<>(),
        new TreeSet<>(),
        Optional.empty(),
        true,
        false,
        expected);
  }

  /**
   * Returns a change of single files that depends on no other ones.
   *
   * @param expected what stood under the names of the files that are read, written or deleted
   */
  static FolderChange ofSingleFiles(
      IssueId issue,
      Kind kind,
      OptionalInt undoes,
      SortedMap<String, FileContent> written,
      SortedSet<String> removed,
      SortedMap<String, String> expected) {
    return new FolderChange(
        issue, kind, undoes, written, removed, Optional.empty(), false, true, expected);
  }

  /** Returns whether what the change expects stands in the issue's folder. */
  boolean isExpectedIn(Path folder) throws IOException {
    return expected.equals(
        isPartial ? Fingerprint.of(folder, expected.keySet()) : Fingerprint.ofEntries(folder));
  }
}
