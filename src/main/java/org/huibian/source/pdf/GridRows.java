package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.text.JoinedText;

/** The rows of a table that is drawn with lines. */
final class GridRows {
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
        String text = above ? "" : text(byCell.getOrDefault(owner, List.of()));
        cells.add(new Part.CellBox(grid.xs().get(column), grid.xs().get(end), text, above));
        own |= !above;
        column = end;
      }
      if (own) {
        rows.add(new Part.Row(page, grid.ys().get(row), grid.ys().get(row + 1), cells, false));
      }
    }
    return rows;
  }

  /** The lines of a cell as one. */
  static String text(List<Glyph> glyphs) {
    StringBuilder out = new StringBuilder();
    LineBuilder.lines(glyphs).forEach(line -> JoinedText.append(out, line.text()));
    return out.toString().replace('\t', ' ').strip();
  }
}
