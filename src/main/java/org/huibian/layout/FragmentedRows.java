package org.huibian.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibian.text.JoinedText;

/**
 * Reassembles the rows of a fragmented table. A row is its number and the cells after it. Where a
 * page cuts a row, its cells are centred on the number: their first lines precede it and their last
 * lines follow the row. So the fragments between two rows are the end of the first row, if that one
 * is incomplete or started above its own number, and otherwise the start of the second.
 */
final class FragmentedRows {
  /** The share of rows that must be complete; below it the table is left as it is. */
  private static final double REGULAR = 0.6;

  /** A text of more characters belongs to the long column. */
  private static final int LONGEST_NAME = 40;

  private final int width;
  private final List<List<Line>> cells;
  private final List<Integer> numbers;
  private final List<Row> rows = new ArrayList<>();
  private final List<Integer> patched = new ArrayList<>();

  /** The index of the column with the most text. */
  private int longColumn;

  /** Whether the long column holds sentences; a full stop then shows that a row is complete. */
  private boolean sentences;

  /** A row under construction. */
  private static final class Row {
    private final StringBuilder[] texts;
    private final List<Line> lines = new ArrayList<>();

    /** How many fragments stood above the row's number. */
    private int heads;

    /** Whether the name, in the first column after the number, has a second fragment. */
    private boolean nameContinues;

    Row(int width) {
      texts = new StringBuilder[width];
      Arrays.setAll(texts, i -> new StringBuilder());
    }

    void append(int column, String text) {
      JoinedText.append(texts[column], text.strip());
    }
  }

  /**
   * Prepares the rows of a table.
   *
   * @param width the number of columns, with that of the row numbers
   * @param cells the lines of each cell in printed order
   * @param numbers the indexes of the cells that are row numbers
   */
  FragmentedRows(int width, List<List<Line>> cells, List<Integer> numbers) {
    this.width = width;
    this.cells = cells;
    this.numbers = numbers;
  }

  /** Assembles the rows; returns false if too few are complete to trust the others. */
  boolean assemble() {
    int regular = 0;
    for (int r = 0; r < numbers.size(); r++) {
      int start = numbers.get(r);
      int next = r + 1 < numbers.size() ? numbers.get(r + 1) : cells.size();
      Row row = new Row(width);
      for (int c = 0; c < width && start + c < next; c++) {
        add(row, c, cells.get(start + c));
      }
      rows.add(row);
      regular += next - start == width || r + 1 == numbers.size() && next - start >= width ? 1 : 0;
    }
    if (regular < REGULAR * numbers.size()) {
      return false;
    }
    longColumn = longestColumn();
    long ended = rows.stream().filter(this::isEnded).count();
    sentences = ended * 2 >= rows.size();
    for (int r = 0; r < numbers.size(); r++) {
      assignFragments(r);
    }
    return true;
  }

  private static void add(Row row, int column, List<Line> cell) {
    for (Line line : cell) {
      row.append(column, line.text());
    }
    row.lines.addAll(cell);
  }

  private boolean isEnded(Row row) {
    return SentenceEnds.endsSentence(row.texts[longColumn].toString());
  }

  private int longestColumn() {
    int best = 1;
    long most = -1;
    for (int c = 1; c < width; c++) {
      int column = c;
      long sum = rows.stream().mapToLong(r -> r.texts[column].length()).sum();
      if (sum > most) {
        most = sum;
        best = c;
      }
    }
    return best;
  }

  /** Assigns the fragments between a row and the next number to the one row or the other. */
  private void assignFragments(int r) {
    int from = numbers.get(r) + width;
    boolean last = r + 1 == numbers.size();
    int to = last ? cells.size() : numbers.get(r + 1);
    Row row = rows.get(r);
    int tails = row.heads;
    for (int k = from; k < to; k++) {
      boolean open = (sentences || !last) && !isEnded(row);
      if (tails > 0 || open) {
        spread(row, cells.get(k), false);
        tails--;
        patch(row);
      } else if (!last) {
        Row next = rows.get(r + 1);
        spread(next, cells.get(k), true);
        next.heads++;
        patch(next);
      } else {
        return;
      }
    }
  }

  private void patch(Row row) {
    int line = row.lines.get(0).number();
    if (patched.isEmpty() || patched.get(patched.size() - 1) != line) {
      patched.add(line);
    }
  }

  /** Adds a fragment to a row; it may hold parts of several cells, two spaces apart. */
  private void spread(Row row, List<Line> cell, boolean before) {
    StringBuilder whole = new StringBuilder();
    cell.forEach(line -> JoinedText.append(whole, line.text()));
    List<String> parts = new ArrayList<>(List.of(whole.toString().strip().split("\\s{2,}")));
    if (parts.size() == 1) {
      splitAtProse(row, parts);
    }
    int previous = 0;
    for (int p = 0; p < parts.size(); p++) {
      int column = column(parts, p, previous);
      String text = parts.get(p);
      row.nameContinues |= column == 1 && !before;
      if (before) {
        row.texts[column].insert(0, prefix(text, row.texts[column].toString()));
      } else {
        row.append(column, text);
      }
      previous = column;
    }
    if (before) {
      row.lines.addAll(0, cell);
    } else {
      row.lines.addAll(cell);
    }
  }

  /** Returns what to insert before a text so that the two are joined. */
  private static String prefix(String head, String text) {
    StringBuilder out = new StringBuilder(head);
    JoinedText.append(out, text);
    return out.substring(0, out.length() - text.length());
  }

  /** Splits a fragment of the ends of two cells: a short name and a sentence, one space apart. */
  private void splitAtProse(Row row, List<String> parts) {
    String text = parts.get(0);
    int space = text.indexOf(' ');
    if (longColumn > 1
        && space >= 2
        && space <= 12
        && row.nameContinues
        && text.substring(0, space).chars().allMatch(Character::isIdeographic)
        && SentenceEnds.endsSentence(text)
        && !SentenceEnds.isProse(text.substring(0, text.length() - 1))) {
      parts.set(0, text.substring(0, space));
      parts.add(text.substring(space + 1));
    }
  }

  /** Returns the column to which a part of a fragment belongs. */
  private int column(List<String> parts, int p, int previous) {
    String text = parts.get(p);
    boolean prose =
        SentenceEnds.isProse(text)
            || SentenceEnds.endsSentence(text)
            || text.length() > LONGEST_NAME;
    if (prose) {
      return longColumn;
    }
    if (parts.size() > 1 && previous >= longColumn) {
      return width - 1;
    }
    return longColumn == 1 ? Math.min(2, width - 1) : 1;
  }

  /** Returns the line of the rows that stands last in the source. */
  Line lastLine() {
    Line last = rows.get(0).lines.get(0);
    for (Row row : rows) {
      for (Line line : row.lines) {
        last = line.number() > last.number() ? line : last;
      }
    }
    return last;
  }

  /** Returns the numbers of the first lines of the rows that fragments were added to. */
  List<Integer> patched() {
    return patched;
  }

  /** Removes the spaces between characters by which narrow columns are justified. */
  private static String unspaced(String text) {
    return text.strip()
        .replaceAll("[\\s\\u3000]+", " ")
        .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
  }

  /** Returns the rows as passages with tabs between the cells. */
  List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (Row row : rows) {
      List<String> texts = new ArrayList<>();
      for (StringBuilder text : row.texts) {
        texts.add(unspaced(text.toString()));
      }
      passages.add(new Passage(row.lines, String.join("\t", texts)));
    }
    return passages;
  }
}
