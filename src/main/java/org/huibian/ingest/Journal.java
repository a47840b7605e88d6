package org.huibian.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.huibian.model.IssueId;

/**
 * The files that a change of an issue's folder replaces, creates and deletes, recorded in {@code
 * plan.tsv}. While a change runs, the existence of this file means that everything is prepared and
 * that the change will be finished. Afterwards the file stays with the former state, so that the
 * change can be undone.
 *
 * <p>The first line holds the kind, the way, the number of the state, and the number of the state
 * that is undone, or 0. Each further line holds a name and the {@link Fingerprint}s before and
 * after. The last line is {@code end}. Columns are separated by tabs.
 *
 * @param kind what the change is for
 * @param way how the files are put in place
 * @param number the number of the state, 1 or more
 * @param undoes the number of the state that this change undoes; empty for an import of an original
 * @param entries the files, by name
 */
record Journal(Kind kind, Way way, int number, OptionalInt undoes, List<Entry> entries) {
  /** The journal's name, in a staging folder and in a former state. */
  static final String NAME = "plan.tsv";

  /** The name that the journal gets when the prepared change is rolled back. */
  static final String BACK = "back.tsv";

  private static final String END = "end";

  /** Stands in the file for the number of a state if there is none; states count from 1. */
  private static final int NO_STATE = 0;

  /** What a change is for. */
  enum Kind {
    /** An import of an original, or the redo of an import that was undone. */
    IMPORT,
    /** The undo of an import. */
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

  /** Returns whether the former state is kept after the change. */
  boolean keepsState() {
    return kind != Kind.BESIDE;
  }

  /** Returns the file's text. */
  String write() {
    StringBuilder out = new StringBuilder();
    out.append(word(kind)).append('\t').append(word(way)).append('\t');
    out.append(number).append('\t').append(undoes.orElse(NO_STATE)).append('\n');
    for (Entry entry : entries) {
      out.append(entry.name()).append('\t');
      out.append(entry.before()).append('\t').append(entry.after()).append('\n');
    }
    return out.append(END).append('\n').toString();
  }

  /**
   * Reads a journal.
   *
   * @throws IOException if it cannot be read or is not whole
   */
  static Journal read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    try {
      String[] head = lines.get(0).split("\t", -1);
      List<Entry> entries = new ArrayList<>();
      for (String line : lines.subList(1, lines.size() - 1)) {
        String[] columns = line.split("\t", -1);
        entries.add(new Entry(columns[0], columns[1], columns[2]));
      }
      if (lines.get(lines.size() - 1).equals(END)) {
        return new Journal(
            Kind.valueOf(head[0].toUpperCase(Locale.ROOT)),
            Way.valueOf(head[1].toUpperCase(Locale.ROOT).replace('-', '_')),
            Integer.parseInt(head[2]),
            state(Integer.parseInt(head[3])),
            entries);
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("not a complete journal: " + file, e);
    }
    throw new IOException("not a complete journal: " + file);
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
