package org.huibian.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.model.InputException;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * What an import will do to an issue's folder. A plan is a value: making it changes nothing.
 *
 * @param issue the issue
 * @param folder the issue's folder
 * @param written the files that will stand in the folder, by name, the review page included; at a
 *     conflict, only the new versions that are put beside the editor's files
 * @param removed the names of the files that will not stand there any more
 * @param numbers the permanent number of each article, by its number in this import
 * @param edits the editor's changes of the issue and how the import treats them
 * @param conflicts the files that were edited and that the new import changes at the same place; if
 *     there are any, the import is refused
 * @param expected what stood in the folder when the plan was made, by name, as fingerprints
 */
public record ImportPlan(
    IssueId issue,
    Path folder,
    SortedMap<String, FileContent> written,
    SortedSet<String> removed,
    Map<Integer, Integer> numbers,
    HandEdits edits,
    List<Conflict> conflicts,
    SortedMap<String, String> expected) {
  /** A message names no more places of conflicts than this. */
  private static final int PLACES = 12;

  /** Copies the collections and keeps their order. */
  public ImportPlan {
    written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    conflicts = List.copyOf(conflicts);
    expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
  }

  /**
   * A file that was edited and that the new import changes at the same place.
   *
   * @param file the name of the editor's file
   * @param newVersion the name of the new import's version
   * @param lines the lines of the editor's file, counted from 1; one or more
   */
  public record Conflict(String file, String newVersion, List<Integer> lines) {
    /** Copies the list. */
    public Conflict {
      lines = List.copyOf(lines);
    }
  }

  /** Returns the same plan with other files that it writes and removes. */
  ImportPlan changing(SortedMap<String, FileContent> nowWritten, SortedSet<String> nowRemoved) {
    return new ImportPlan(
        issue, folder, nowWritten, nowRemoved, numbers, edits, conflicts, expected);
  }

  /** Returns the change of the folder that carries out the plan. */
  FolderChange change() {
    Journal.Kind kind = conflicts.isEmpty() ? Journal.Kind.IMPORT : Journal.Kind.BESIDE;
    return FolderChange.ofFiles(issue, kind, OptionalInt.empty(), written, removed, expected);
  }

  /**
   * Throws if the import is refused.
   *
   * @throws InputException EDIT_CONFLICT with the first file and line; details: all files in
   *     conflict, the new import's versions of them, and the places
   */
  void refuseConflicts() {
    if (conflicts.isEmpty()) {
      return;
    }
    List<String> places =
        conflicts.stream()
            .flatMap(c -> c.lines().stream().map(line -> shown(c.file()) + ":" + line))
            .toList();
    Conflict first = conflicts.get(0);
    throw new InputException(
        folder.resolve(first.file()),
        first.lines().get(0),
        Problem.EDIT_CONFLICT,
        conflicts.stream().map(c -> shown(c.file())).collect(Collectors.joining(", ")),
        conflicts.stream().map(c -> shown(c.newVersion())).collect(Collectors.joining(", ")),
        places.stream().limit(PLACES).collect(Collectors.joining(", "))
            + (places.size() > PLACES ? " …" : ""));
  }

  private String shown(String name) {
    return folder.getFileName() + "/" + name;
  }
}
