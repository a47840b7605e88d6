package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huibian.layout.LeftOut.Reason;
import org.huibian.text.Numerals;
import org.huibian.text.TextKey;

/**
 * A table that has fallen apart in a page dump: one printed fragment a line, a trailing space at
 * the end of each cell, the head printed again on every page. It is found by its head and by the
 * row numbers that follow one another, and put together by {@link FallenRows}.
 *
 * @param from index of its first line
 * @param to index behind its last line
 * @param rows the head and the rows as passages of cells parted by tabs
 * @param repeatedHeads the head where it stands again
 * @param patched first lines of the rows whose fragments did not stand in order
 */
record FallenTable(
    int from, int to, List<Passage> rows, List<LeftOut> repeatedHeads, List<Integer> patched) {
  private static final Pattern COLUMN = Pattern.compile("[\\p{IsHan}（）()/、]{2,10}");
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_ROWS = 3;

  /** Copies the lists. */
  FallenTable {
    rows = List.copyOf(rows);
    repeatedHeads = List.copyOf(repeatedHeads);
    patched = List.copyOf(patched);
  }

  /** All such tables, in order. */
  static List<FallenTable> find(List<Line> lines) {
    List<FallenTable> tables = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      FallenTable table = isHead(lines, i) ? read(lines, i) : null;
      if (table == null) {
        i++;
      } else {
        tables.add(table);
        i = table.to();
      }
    }
    return tables;
  }

  /** A head: names of columns on one line, and the number 1 right after it. */
  private static boolean isHead(List<Line> lines, int i) {
    List<String> names = columns(lines.get(i).text());
    return names.size() >= FEWEST_COLUMNS
        && i + 1 < lines.size()
        && lines.get(i + 1).text().equals("1")
        && lines.get(i + 1).ends();
  }

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

  private static FallenTable read(List<Line> lines, int head) {
    int from = head;
    // 序 and 号 stand in a narrow column, one below the other or in one word.
    while (from > 0 && isNumberHead(lines.get(from - 1).text())) {
      from--;
    }
    List<Line> headLines = lines.subList(from, head + 1);
    List<String> names = new ArrayList<>();
    names.add("序号");
    names.addAll(columns(lines.get(head).text()));
    String headKey = TextKey.loose(lines.get(head).text());
    List<LeftOut> repeated = new ArrayList<>();
    List<List<Line>> cells = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    List<Line> cell = new ArrayList<>();
    int to = head + 1;
    int expected = 1;
    for (int i = head + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean isHead = TextKey.loose(line.text()).equals(headKey);
      if (cell.isEmpty() && (isHead || isRepeatedNumberHead(lines, i, headKey))) {
        repeated.add(new LeftOut(line.number(), Reason.REPEATED_TABLE_HEAD, line.text()));
        continue;
      }
      cell.add(line);
      if (!line.ends()) {
        continue;
      }
      OptionalInt number = Numerals.parse(line.text());
      if (cell.size() == 1 && number.isPresent() && number.getAsInt() == expected) {
        numbers.add(cells.size());
        expected++;
      }
      cells.add(cell);
      cell = new ArrayList<>();
      if (cells.size() - numbers.get(numbers.size() - 1) > 2 * names.size() + 2) {
        break;
      }
    }
    if (numbers.size() < FEWEST_ROWS) {
      return null;
    }
    FallenRows rows = new FallenRows(names.size(), cells, numbers);
    if (!rows.assemble()) {
      return null;
    }
    Line lastLine = rows.lastLine();
    while (to < lines.size() && lines.get(to - 1).number() < lastLine.number()) {
      to++;
    }
    List<Passage> all = new ArrayList<>();
    all.add(new Passage(headLines, headText(headLines, names)));
    all.addAll(rows.passages());
    int end = lastLine.number();
    repeated.removeIf(left -> left.line() > end);
    return new FallenTable(from, to, all, repeated, rows.patched());
  }

  /** The head as cells, as printed: 序号 in one line, in two, in part, or not at all. */
  private static String headText(List<Line> headLines, List<String> names) {
    StringBuilder first = new StringBuilder();
    headLines.subList(0, headLines.size() - 1).forEach(line -> first.append(line.text()));
    return first + "\t" + String.join("\t", names.subList(1, names.size()));
  }

  private static boolean isNumberHead(String text) {
    return text.equals("序") || text.equals("号") || text.equals("序号");
  }

  private static boolean isRepeatedNumberHead(List<Line> lines, int i, String headKey) {
    int k = i;
    while (k < lines.size() && k < i + 2 && isNumberHead(lines.get(k).text())) {
      k++;
    }
    return k > i && k < lines.size() && TextKey.loose(lines.get(k).text()).equals(headKey);
  }
}
