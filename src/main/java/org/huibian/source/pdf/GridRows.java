package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.text.JoinedText;

/** The rows of a table that is drawn with lines. */
final class GridRows {
  /** A line with less room, in sizes, is full. */
  private static final double ROOM = 1.3;

  private GridRows() {}

  /** The rows from top to bottom; one whose cells all belong to the row above is none. */
  static List<Part.Row> of(int page, Grid grid, List<Glyph> glyphs) {
    Map<Integer, List<Glyph>> byCell = new HashMap<>();
    for (Glyph glyph : glyphs) {
      byCell.computeIfAbsent(grid.cellAt(glyph), c -> new ArrayList<>()).add(glyph);
    }
    List<Part.Row> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Part.CellBox> cells = new ArrayList<>();
      boolean own = false;
      int column = 0;
      while (column < grid.columns()) {
        int index = row * grid.columns() + column;
        int owner = grid.owner()[index];
        int end = column + 1;
        while (end < grid.columns() && grid.owner()[row * grid.columns() + end] == owner) {
          end++;
        }
        boolean above = owner < row * grid.columns();
        List<Glyph> inside = above ? List.of() : byCell.getOrDefault(owner, List.of());
        double left = grid.xs().get(column);
        double right = grid.xs().get(end);
        List<TextLine> lines = LineBuilder.lines(inside);
        cells.add(new Part.CellBox(left, right, text(lines), above, isFull(lines, left, right)));
        own |= !above;
        column = end;
      }
      if (own) {
        rows.add(new Part.Row(page, grid.ys().get(row), grid.ys().get(row + 1), cells, false));
      }
    }
    return rows;
  }

  /** Whether the last line goes as near to the right edge as the lines do to the left. */
  private static boolean isFull(List<TextLine> lines, double left, double right) {
    if (lines.isEmpty()) {
      return false;
    }
    TextLine last = lines.get(lines.size() - 1);
    double inset = lines.stream().mapToDouble(l -> l.left() - left).min().orElseThrow();
    return right - last.right() < Math.min(inset, last.size()) + ROOM * last.size();
  }

  /** The lines of a cell as one. */
  private static String text(List<TextLine> lines) {
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> JoinedText.append(out, line.text()));
    return out.toString().replace('\t', ' ').strip();
  }
}
