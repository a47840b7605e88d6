package org.huibian.ingest;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.huibian.model.IssueId;

/**
 * The files that a change of an issue's folder replaces, creates and deletes, recorded in {@code
 * plan.tsv}. While a change runs, the existence of this file means that everything is prepared and
 * that the change will be finished. Afterwards the file stays with the former state, so that the
 * change can be undone.
 *
 * <p>The first line holds the kind, the way, the number of the state, and the number of the state
 * that is undone, or 0, {@code escaped}, and for a partial state {@code partial}. Each further line
 * holds a name, as {@link JournalName} writes it, and the {@link Fingerprint}s before and after.
 * The last line is {@code end}. Columns are separated by tabs.
 *
 * @param kind what the change is for
 * @param way how the files are put in place
 * @param number the number of the state, 1 or more
 * @param undoes the number of the state that this change undoes; empty for an import of an original
 * @param isPartial whether only the files that change are kept of the former state, and not the
 *     whole folder
 * @param entries the files, by name
 */
record Journal(
    Kind kind, Way way, int number, OptionalInt undoes, boolean isPartial, List<Entry> entries) {
  /** The journal's name, in a staging folder and in a former state. */
  static final String NAME = "plan.tsv";

  /** The name that the journal gets when the prepared change is rolled back. */
  static final String BACK = "back.tsv";

  private static final String END = "end";

  /** Says in the first line that names are escaped; journals of earlier versions lack it. */
  private static final String ESCAPED = "escaped";

  /** Says in the first line that the state holds only the files that changed. */
  private static final String PARTIAL = "partial";

  /** Stands in the file for the number of a state if there is none; states count from 1. */
  private static final int NO_STATE = 0;

  /** What a change is for. */
  enum Kind {
    /** An import of an original, or the redo of an import that was undone. */
    IMPORT,
    /** An edit of single files, or the redo of one that was undone. */
    EDIT,
    /** The undo of an import or of an edit. */
    UNDO,
    /** An import was refused and puts its versions beside the editor's; no state is kept of it. */
    BESIDE
  }

  /** How the files are put in place. */
  enum Way {
    /** Each file is replaced by itself; the folder stays. */
    FILES,
    /** There is no folder yet, and a whole one is moved into its place. */
    FOLDER_IN,
    /** The whole folder is moved away. */
    FOLDER_OUT
  }

  /**
   * A file that changes.
   *
   * @param name its name in the issue's folder
   * @param before the {@link Fingerprint} before the change
   * @param after the fingerprint after the change
   */
  record Entry(String name, String before, String after) {}

  /** Copies the list. */
  Journal {
    entries = List.copyOf(entries);
  }

  /**
   * Returns whether the former state is kept after the change. The review page alone, which follows
   * from the original and the rules of the program, is nothing that an undo would bring back.
   */
  boolean keepsState() {
    boolean isOfReview =
        isOfOriginal()
            && way == Way.FILES
            && entries.stream().allMatch(entry -> entry.name().equals(Review.FILE_NAME));
    return kind != Kind.BESIDE && !isOfReview;
  }

  /** Returns whether the change is the import of an original, and neither an undo nor a redo. */
  boolean isOfOriginal() {
    return kind == Kind.IMPORT && undoes.isEmpty();
  }

  /** Returns whether the change is an edit of single files, and neither an undo nor a redo. */
  boolean isOfEditor() {
    return kind == Kind.EDIT && undoes.isEmpty();
  }

  /** Returns the file's text. */
  String write() {
    StringBuilder out = new StringBuilder();
    out.append(word(kind)).append('\t').append(word(way)).append('\t');
    out.append(number).append('\t').append(undoes.orElse(NO_STATE)).append('\t');
    out.append(ESCAPED).append(isPartial ? "\t" + PARTIAL : "").append('\n');
    for (Entry entry : entries) {
      out.append(JournalName.escape(entry.name())).append('\t');
      out.append(entry.before()).append('\t').append(entry.after()).append('\n');
    }
    return out.append(END).append('\n').toString();
  }

  /**
   * Reads a journal.
   *
   * @throws DamagedException if it is not whole, is a link or a folder, or names anything but plain
   *     files of the issue's folder
   * @throws IOException if it cannot be read
   */
  static Journal read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new DamagedException(file, "not a regular file");
    }
    try {
      return parse(Files.readAllLines(file));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | CharacterCodingException e) {
      DamagedException damaged = new DamagedException(file, "not a complete journal");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private static Journal parse(List<String> lines) {
    String[] head = lines.get(0).split("\t", -1);
    boolean isEscaped = head.length > 4 && head[4].equals(ESCAPED);
    boolean isPartial = head.length > 5 && head[5].equals(PARTIAL);
    Set<String> names = new TreeSet<>();
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      String[] columns = line.split("\t", -1);
      String name =
          JournalName.requirePlain(isEscaped ? JournalName.unescape(columns[0]) : columns[0]);
      if (columns.length != 3 || !names.add(name)) {
        throw new IllegalArgumentException("not one line for each file: " + name);
      }
      entries.add(
          new Entry(name, Fingerprint.require(columns[1]), Fingerprint.require(columns[2])));
    }
    int number = Integer.parseInt(head[2]);
    int undone = Integer.parseInt(head[3]);
    if (!lines.get(lines.size() - 1).equals(END) || number < 1 || undone < NO_STATE) {
      throw new IllegalArgumentException("not complete");
    }
    return new Journal(
        Kind.valueOf(head[0].toUpperCase(Locale.ROOT)),
        Way.valueOf(head[1].toUpperCase(Locale.ROOT).replace('-', '_')),
        number,
        state(undone),
        isPartial,
        entries);
  }

  /** Returns the staging folder of an issue: {@code content/.2025-06.import}. */
  static Path staging(Path content, IssueId issue) {
    return content.resolve("." + issue + ".import");
  }

  private static OptionalInt state(int number) {
    return number == NO_STATE ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
