package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds tables without vertical rules: consecutive lines whose pieces stand below one another in
 * three columns or more. Anything less clear stays text.
 */
final class BorderlessTables {
  private static final int FEWEST_COLUMNS = 3;
  private static final int FEWEST_ROWS = 3;

  /** The largest distance between the baselines of consecutive rows, in ems. */
  private static final double LARGEST_ROW_GAP_EM = 3.2;

  /** Dots that lead from an entry of a table of contents to its page number. */
  private static final String LEADER_DOTS = ".*[.．·…]{4,}.*";

  private BorderlessTables() {}

  /**
   * Replaces the lines of tables by rows.
   *
   * @param page the page number
   * @param lines the lines of the page from top to bottom
   * @param asText makes a part of a line that belongs to no table
   */
  static List<Part> find(int page, List<TextLine> lines, Function<TextLine, Part.Line> asText) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = tableEnd(lines, at);
      if (end - at >= FEWEST_ROWS) {
        parts.addAll(rows(page, lines.subList(at, end)));
        at = end;
      } else {
        parts.add(asText.apply(lines.get(at)));
        at++;
      }
    }
    return parts;
  }

  /** Returns the index after the last line of the table that starts at an index. */
  private static int tableEnd(List<TextLine> lines, int start) {
    List<TextLine> first = lines.get(start).columns();
    if (first.size() < FEWEST_COLUMNS || lines.get(start).text().matches(LEADER_DOTS)) {
      return start;
    }
    int end = start + 1;
    while (end < lines.size()) {
      TextLine line = lines.get(end);
      boolean near = line.y() - lines.get(end - 1).y() < LARGEST_ROW_GAP_EM * line.size();
      if (!near || line.columns().size() != first.size() || !isAligned(first, line.columns())) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Returns whether each piece reaches into no other column than that of the piece above it. */
  private static boolean isAligned(List<TextLine> first, List<TextLine> row) {
    for (int i = 0; i < first.size(); i++) {
      double left = i == 0 ? Double.NEGATIVE_INFINITY : first.get(i - 1).right();
      double right = i + 1 < first.size() ? first.get(i + 1).left() : Double.POSITIVE_INFINITY;
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
      List<Part.Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns; i++) {
        String text = line.columns().get(i).text();
        cells.add(new Part.Cell(edges.get(i), edges.get(i + 1), text, false));
      }
      rows.add(new Part.Row(page, line.top(), line.bottom(), cells, true));
    }
    return rows;
  }
}
