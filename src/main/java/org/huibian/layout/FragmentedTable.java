package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.text.Numerals;
import org.huibian.text.TextKey;

/**
 * A table that a page dump has broken into fragments: one printed fragment a line, a trailing space
 * at the end of each cell, the head repeated on every page. It is found by its head and by row
 * numbers that follow one another, and reassembled by {@link FragmentedRows}.
 *
 * @param from the index of its first line among the text lines
 * @param to the index after its last line
 * @param rows the head and the rows as passages with tabs between the cells
 * @param repeatedHeads the lines that repeat the head
 * @param patchedRows the numbers of the first lines of the rows whose fragments were not in order
 */
record FragmentedTable(
    int from, int to, List<Passage> rows, List<LeftOut> repeatedHeads, List<Integer> patchedRows) {
  private static final Pattern COLUMN = Pattern.compile("[\\p{IsHan}（）()/、]{2,10}");
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_ROWS = 3;

  /** Copies the lists. */
  FragmentedTable {
    rows = List.copyOf(rows);
    repeatedHeads = List.copyOf(repeatedHeads);
    patchedRows = List.copyOf(patchedRows);
  }

  /** Finds all such tables among the text lines, in order. */
  static List<FragmentedTable> findAll(List<Line> lines) {
    List<FragmentedTable> tables = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Optional<FragmentedTable> table =
          isHead(lines, i) ? new Reader(lines, i).read() : Optional.empty();
      table.ifPresent(tables::add);
      i = table.map(FragmentedTable::to).orElse(i + 1);
    }
    return tables;
  }

  /** Returns whether a line is a head: names of columns, with the number 1 on the next line. */
  private static boolean isHead(List<Line> lines, int i) {
    List<String> names = columns(lines.get(i).text());
    return names.size() >= FEWEST_COLUMNS
        && i + 1 < lines.size()
        && lines.get(i + 1).text().equals("1")
        && lines.get(i + 1).ends();
  }

  /** Returns the names of columns on a line; empty if it holds anything else. */
  private static List<String> columns(String text) {
    if (text.indexOf('\t') >= 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String name : text.strip().split("[\\s\\u3000]+")) {
      if (!COLUMN.matcher(name).matches()) {
        return List.of();
      }
      names.add(name);
    }
    return names;
  }

  /** Reads one table from its head on. */
  private static final class Reader {
    private final List<Line> lines;
    private final int head;
    private final int from;
    private final List<String> names = new ArrayList<>();
    private final String headKey;
    private final List<List<Line>> cells = new ArrayList<>();
    private final List<LeftOut> repeatedHeads = new ArrayList<>();

    /** The indexes of the cells that are row numbers. */
    private final List<Integer> numbers = new ArrayList<>();

    Reader(List<Line> lines, int head) {
      this.lines = lines;
      this.head = head;
      this.from = headStart(lines, head);
      this.headKey = TextKey.normalized(lines.get(head).text());
      names.add("序号");
      names.addAll(columns(lines.get(head).text()));
    }

    /** Returns the index of the first line of a head: 序 and 号 may stand above the other names. */
    private static int headStart(List<Line> lines, int head) {
      int from = head;
      while (from > 0 && isNumberHead(lines.get(from - 1).text())) {
        from--;
      }
      return from;
    }

    /** Returns the table; empty if there are too few rows, or too few regular ones. */
    Optional<FragmentedTable> read() {
      readCells();
      if (numbers.size() < FEWEST_ROWS) {
        return Optional.empty();
      }
      FragmentedRows rows = new FragmentedRows(names.size(), cells, numbers);
      return rows.assemble() ? Optional.of(table(rows)) : Optional.empty();
    }

    /** Collects cells and row numbers until too many cells follow without a row number. */
    private void readCells() {
      List<Line> cell = new ArrayList<>();
      for (int i = head + 1; i < lines.size() && !isPastEnd(); i++) {
        Line line = lines.get(i);
        if (cell.isEmpty() && isRepeatedHead(i)) {
          repeatedHeads.add(new LeftOut(line.number(), Reason.REPEATED_TABLE_HEAD, line.text()));
          continue;
        }
        cell.add(line);
        if (line.ends()) {
          addCell(cell);
          cell = new ArrayList<>();
        }
      }
    }

    private void addCell(List<Line> cell) {
      OptionalInt number =
          cell.size() == 1 ? Numerals.parse(cell.get(0).text()) : OptionalInt.empty();
      if (number.isPresent() && number.getAsInt() == numbers.size() + 1) {
        numbers.add(cells.size());
      }
      cells.add(cell);
    }

    private boolean isPastEnd() {
      return !numbers.isEmpty()
          && cells.size() - numbers.get(numbers.size() - 1) > 2 * names.size() + 2;
    }

    private boolean isRepeatedHead(int i) {
      if (isHeadLine(i)) {
        return true;
      }
      int k = i;
      while (k < lines.size() && k < i + 2 && isNumberHead(lines.get(k).text())) {
        k++;
      }
      return k > i && k < lines.size() && isHeadLine(k);
    }

    private boolean isHeadLine(int i) {
      return TextKey.normalized(lines.get(i).text()).equals(headKey);
    }

    private FragmentedTable table(FragmentedRows rows) {
      int lastLine = rows.lastLine().number();
      int to = head + 1;
      while (to < lines.size() && lines.get(to - 1).number() < lastLine) {
        to++;
      }
      List<Passage> passages = new ArrayList<>();
      passages.add(headRow());
      passages.addAll(rows.passages());
      repeatedHeads.removeIf(left -> left.line() > lastLine);
      return new FragmentedTable(from, to, passages, repeatedHeads, rows.patched());
    }

    /** Returns the head as a row. Its first cell is as printed: 序号, a part of it, or empty. */
    private Passage headRow() {
      StringBuilder text = new StringBuilder();
      lines.subList(from, head).forEach(line -> text.append(line.text()));
      text.append('\t').append(String.join("\t", names.subList(1, names.size())));
      return new Passage(lines.subList(from, head + 1), text.toString());
    }
  }

  private static boolean isNumberHead(String text) {
    return text.equals("序") || text.equals("号") || text.equals("序号");
  }
}
