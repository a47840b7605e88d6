package org.huibian.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibian.text.JoinedText;

/**
 * Puts the cells of a fallen table into rows. A row is its number and the cells after it. Where a
 * page cuts a row, the cells are centred on the number: their first lines come before it and their
 * last ones after the row, so what stands between two complete rows is the end of the first, if
 * that one is not complete or began above its own number, and else the beginning of the second.
 */
final class FallenRows {
  private static final double REGULAR = 0.6;

  private final int width;
  private final List<List<Line>> cells;
  private final List<Integer> numbers;
  private final List<Row> rows = new ArrayList<>();
  private final List<Integer> patched = new ArrayList<>();
  private int longColumn;

  /** Whether the long column holds sentences; a stop then shows that a row is complete. */
  private boolean sentences;

  /** A row while it is put together. */
  private static final class Row {
    private final StringBuilder[] texts;
    private final List<Line> lines = new ArrayList<>();
    private int heads;
    private boolean nameGoesOn;

    Row(int width) {
      texts = new StringBuilder[width];
      Arrays.setAll(texts, i -> new StringBuilder());
    }

    void append(int column, String text) {
      JoinedText.append(texts[column], text.strip());
    }
  }

  /**
   * Takes the cells of a table.
   *
   * @param width how many columns it has, the number's among them
   * @param cells the lines of each cell, in print order
   * @param numbers which cells are row numbers
   */
  FallenRows(int width, List<List<Line>> cells, List<Integer> numbers) {
    this.width = width;
    this.cells = cells;
    this.numbers = numbers;
  }

  /** Makes the rows; false if too few are regular to trust the rest. */
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
    longColumn = longest();
    long ended = rows.stream().filter(this::isEnded).count();
    sentences = ended * 2 >= rows.size();
    for (int r = 0; r < numbers.size(); r++) {
      between(r);
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
    return Sentences.endsSentence(row.texts[longColumn].toString());
  }

  private int longest() {
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

  /** Gives what stands between a row's cells and the next number to the one or the other. */
  private void between(int r) {
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

  /** A fragment may hold a piece of several cells, two spaces apart. */
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
      row.nameGoesOn |= column == 1 && !before;
      if (before) {
        row.texts[column].insert(0, joined(text, row.texts[column].toString()));
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

  /** What to put before a text so that the two read on. */
  private static String joined(String head, String text) {
    StringBuilder out = new StringBuilder(head);
    JoinedText.append(out, text);
    return out.substring(0, out.length() - text.length());
  }

  /** A short name and a sentence with one space between them are two cells' ends. */
  private void splitAtProse(Row row, List<String> parts) {
    String text = parts.get(0);
    int space = text.indexOf(' ');
    if (longColumn > 1
        && space >= 2
        && space <= 12
        && row.nameGoesOn
        && text.substring(0, space).chars().allMatch(Character::isIdeographic)
        && Sentences.endsSentence(text)
        && !Sentences.isProse(text.substring(0, text.length() - 1))) {
      parts.set(0, text.substring(0, space));
      parts.add(text.substring(space + 1));
    }
  }

  private int column(List<String> parts, int p, int previous) {
    String text = parts.get(p);
    boolean prose = Sentences.isProse(text) || Sentences.endsSentence(text) || text.length() > 40;
    if (prose) {
      return longColumn;
    }
    if (parts.size() > 1 && previous >= longColumn) {
      return width - 1;
    }
    return longColumn == 1 ? Math.min(2, width - 1) : 1;
  }

  Line lastLine() {
    Line last = rows.get(0).lines.get(0);
    for (Row row : rows) {
      for (Line line : row.lines) {
        last = line.number() > last.number() ? line : last;
      }
    }
    return last;
  }

  List<Integer> patched() {
    return patched;
  }

  /** Narrow columns are justified by spaces between the characters; these are no text. */
  private static String unspaced(String text) {
    return text.strip()
        .replaceAll("[\\s\\u3000]+", " ")
        .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
  }

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
