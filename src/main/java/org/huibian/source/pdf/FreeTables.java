package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds tables without upright lines: rows whose pieces stand below one another in three columns or
 * more. What is less clear stays lines.
 */
final class FreeTables {
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_ROWS = 3;

  /** How far apart, in sizes, rows of one table may be. */
  private static final double WIDEST_GAP = 3.2;

  private FreeTables() {}

  /** The lines of a page, with rows in the place of lines that are rows. */
  static List<Part> find(int page, List<TextLine> lines, Function<TextLine, Part.Line> plain) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = tableEnd(lines, at);
      if (end - at >= FEWEST_ROWS) {
        parts.addAll(rows(page, lines.subList(at, end)));
        at = end;
      } else {
        parts.add(plain.apply(lines.get(at)));
        at++;
      }
    }
    return parts;
  }

  /** The first line after the table that starts here. */
  private static int tableEnd(List<TextLine> lines, int start) {
    List<TextLine> head = lines.get(start).columns();
    if (head.size() < FEWEST_COLUMNS || isDotted(lines.get(start))) {
      return start;
    }
    int end = start + 1;
    while (end < lines.size()) {
      TextLine line = lines.get(end);
      boolean near = line.y() - lines.get(end - 1).y() < WIDEST_GAP * line.size();
      if (!near || line.columns().size() != head.size() || !stands(head, line.columns())) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isDotted(TextLine line) {
    return line.text().matches(".*[.．·…]{4,}.*");
  }

  /** Whether each piece overlaps the one above it and no other. */
  private static boolean stands(List<TextLine> head, List<TextLine> row) {
    for (int i = 0; i < head.size(); i++) {
      double left = i == 0 ? Double.NEGATIVE_INFINITY : head.get(i - 1).right();
      double right = i + 1 < head.size() ? head.get(i + 1).left() : Double.POSITIVE_INFINITY;
      if (row.get(i).left() < left || row.get(i).right() > right) {
        return false;
      }
    }
    return true;
  }

  private static List<Part> rows(int page, List<TextLine> lines) {
    List<Part> rows = new ArrayList<>();
    int columns = lines.get(0).columns().size();
    List<Double> edges = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      edges.add(lines.stream().mapToDouble(l -> l.columns().get(column).left()).min().orElse(0));
    }
    edges.add(lines.stream().mapToDouble(TextLine::right).max().orElse(0));
    for (TextLine line : lines) {
      List<Part.CellBox> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        String text = line.columns().get(i).text();
        cells.add(new Part.CellBox(edges.get(i), edges.get(i + 1), text, false));
      }
      rows.add(new Part.Row(page, line.top(), line.bottom(), cells, true));
    }
    return rows;
  }
}
