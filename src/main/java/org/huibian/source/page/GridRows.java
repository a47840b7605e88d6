package org.huibian.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of a table that is drawn with rules. */
final class GridRows {
  /** A line that leaves less room than this beyond its inset, in ems, is full. */
  private static final double FULL_LINE_ROOM_EM = 1.3;

  private final int page;
  private final Grid grid;
  private final Map<Integer, List<Glyph>> glyphsByOwner = new HashMap<>();

  private GridRows(int page, Grid grid) {
    this.page = page;
    this.grid = grid;
  }

  /**
   * Returns the rows from top to bottom. A row all of whose cells are merged into the row above is
   * left out.
   *
   * @param page the page number
   * @param glyphs the glyphs within the grid
   */
  static List<Part.Row> of(int page, Grid grid, List<Glyph> glyphs) {
    GridRows rows = new GridRows(page, grid);
    for (Glyph glyph : glyphs) {
      rows.glyphsByOwner
          .computeIfAbsent(grid.ownerAt(glyph), owner -> new ArrayList<>())
          .add(glyph);
    }
    return rows.rows();
  }

  private List<Part.Row> rows() {
    List<Part.Row> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Part.Cell> cells = cells(row);
      if (!cells.stream().allMatch(Part.Cell::continuesAbove)) {
        rows.add(new Part.Row(page, grid.ys().get(row), grid.ys().get(row + 1), cells, false));
      }
    }
    return rows;
  }

  private List<Part.Cell> cells(int row) {
    List<Part.Cell> cells = new ArrayList<>();
    int column = 0;
    while (column < grid.columns()) {
      int owner = grid.owner(row, column);
      int end = column + 1;
      while (end < grid.columns() && grid.owner(row, end) == owner) {
        end++;
      }
      boolean above = owner < row * grid.columns();
      List<Glyph> glyphs = above ? List.of() : glyphsByOwner.getOrDefault(owner, List.of());
      double left = grid.xs().get(column);
      double right = grid.xs().get(end);
      List<TextLine> lines = LineBuilder.lines(glyphs);
      String text = CellLines.join(lines, left, right);
      cells.add(new Part.Cell(left, right, text, above, isFull(lines, left, right)));
      column = end;
    }
    return cells;
  }

  /** Returns whether the last line goes as near to the right edge as the lines do to the left. */
  private static boolean isFull(List<TextLine> lines, double left, double right) {
    if (lines.isEmpty()) {
      return false;
    }
    TextLine last = lines.get(lines.size() - 1);
    double inset = lines.stream().mapToDouble(l -> l.left() - left).min().orElseThrow();
    return right - last.right() < Math.min(inset, last.size()) + FULL_LINE_ROOM_EM * last.size();
  }
}
