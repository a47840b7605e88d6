package org.huibian.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.huibian.ingest.ImportedFiles.Base;
import org.huibian.markdown.SourceField;

/**
 * The decision about one file when an issue is imported again.
 *
 * @param outcome the decision
 * @param text the file's text, if it is to be written
 * @param conflicts the lines of the editor's file that are in conflict with the new import, counted
 *     from 1; one or more at a conflict, otherwise none
 */
record FileMerge(Outcome outcome, Optional<String> text, List<Integer> conflicts) {
  /** The decisions about a file. */
  enum Outcome {
    /** Nobody has edited it, and the new import's text is written. */
    WRITTEN,
    /** It was edited, and the editor's file stays, byte for byte. */
    KEPT,
    /** It was edited, and the new import differs elsewhere, so that the file holds both. */
    MERGED,
    /** It was deleted by hand and is not written again. */
    DELETED,
    /** It was edited, and the new import differs at the same place. */
    CONFLICT
  }

  /** Copies the list. */
  FileMerge {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Decides about a file.
   *
   * @param base the last import's text of the file
   * @param mine the present text, with line feeds
   * @param isEdited whether the present file differs from the base, byte for byte
   * @param theirs the new import's text
   * @param keepEdits whether the editor's lines stay in a conflict
   * @param isReadable whether a merged text can be read as a file of this type
   */
  static FileMerge of(
      Optional<Base> base,
      Optional<String> mine,
      boolean isEdited,
      String theirs,
      boolean keepEdits,
      Predicate<String> isReadable) {
    if (mine.isEmpty()) {
      return base.isEmpty()
          ? written(theirs)
          : new FileMerge(Outcome.DELETED, Optional.empty(), List.of());
    }
    if (base.isPresent() && !isEdited) {
      return written(theirs);
    }
    if (mine.get().equals(theirs)
        || base.isPresent() && base.get().digest().equals(LineDigest.ofFile(theirs))) {
      return kept();
    }
    Optional<List<String>> lines = base.flatMap(Base::lines);
    if (lines.isEmpty()) {
      return keepEdits ? kept() : conflict(List.of(firstDifference(mine.get(), theirs)));
    }
    return merge(lines.get(), mine.get(), theirs, keepEdits, isReadable);
  }

  private static FileMerge merge(
      List<String> base,
      String mine,
      String theirs,
      boolean keepEdits,
      Predicate<String> isReadable) {
    List<String> baseLines = new ArrayList<>(base);
    List<String> myLines = new ArrayList<>(mine.lines().toList());
    List<String> theirLines = theirs.lines().toList();
    int firstEdit = ThreeWayMerge.sameAtStart(base, LineDigest.ofLines(mine)) + 1;
    takeSourceField(baseLines, myLines, theirLines);
    ThreeWayMerge merge = ThreeWayMerge.of(baseLines, myLines, theirLines);
    if (!merge.conflicts().isEmpty() && !keepEdits) {
      return conflict(merge.conflicts());
    }
    String text = text(merge.lines());
    if (text.equals(mine)) {
      return kept();
    }
    if (text.equals(theirs)) {
      return written(theirs);
    }
    if (isReadable.test(text)) {
      return new FileMerge(Outcome.MERGED, Optional.of(text), List.of());
    }
    return keepEdits ? kept() : conflict(List.of(Math.max(1, Math.min(firstEdit, myLines.size()))));
  }

  /**
   * Takes the field {@code source} from the new import, unless the editor has changed it. It
   * changes with every line that is added above it in the original, and must not conflict with an
   * edit of the field beside it.
   */
  private static void takeSourceField(List<String> base, List<String> mine, List<String> theirs) {
    OptionalInt my = SourceField.line(mine);
    OptionalInt their = SourceField.line(theirs);
    if (my.isPresent() && their.isPresent()) {
      int at = base.indexOf(LineDigest.of(mine.get(my.getAsInt())));
      if (at >= 0) {
        String line = theirs.get(their.getAsInt());
        base.set(at, LineDigest.of(line));
        mine.set(my.getAsInt(), line);
      }
    }
  }

  private static int firstDifference(String mine, String theirs) {
    List<String> lines = mine.lines().toList();
    int same = ThreeWayMerge.sameAtStart(lines, theirs.lines().toList());
    return Math.max(1, Math.min(same + 1, lines.size()));
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static FileMerge written(String text) {
    return new FileMerge(Outcome.WRITTEN, Optional.of(text), List.of());
  }

  private static FileMerge kept() {
    return new FileMerge(Outcome.KEPT, Optional.empty(), List.of());
  }

  private static FileMerge conflict(List<Integer> lines) {
    return new FileMerge(Outcome.CONFLICT, Optional.empty(), lines);
  }
}
