package org.huibian.archive.export.print;

import java.util.List;
import java.util.Locale;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CellView;

/** How a table is set so that its columns do not become narrow stripes of single characters. */
enum PaperWidth {
  /** In the type of tables. */
  PLAIN,
  /** In smaller type. */
  SMALL,
  /** In smaller type on pages of its own across the paper. */
  WIDE;

  /** The characters of a line in the type of tables: 160 mm at 9 pt. */
  private static final int PLAIN_LINE = 49;

  /** The characters of a line in smaller type: 160 mm at 8 pt. */
  private static final int SMALL_LINE = 56;

  /** A column of longer cells is still easy to read at this many characters. */
  private static final int ENOUGH = 9;

  /** The characters that the lines and the space beside the text of a column take. */
  private static final int EDGES = 1;

  /** A shorter table is not worth pages of its own. */
  private static final int FEW_ROWS = 12;

  /** Returns the setting of a table. */
  static PaperWidth of(BlockView.Table table) {
    int needed = table.columns().size() * EDGES;
    for (int width : widths(table)) {
      needed += width;
    }
    if (needed <= PLAIN_LINE) {
      return PLAIN;
    }
    return needed <= SMALL_LINE || table.rows().size() < FEW_ROWS ? SMALL : WIDE;
  }

  /** Returns the characters that each column needs, from its cells that span no other column. */
  private static int[] widths(BlockView.Table table) {
    int[] widths = new int[columns(table)];
    for (List<BlockView.Row> part : List.of(table.head(), table.rows())) {
      Grid grid = new Grid(widths.length);
      for (BlockView.Row row : part) {
        grid.next();
        for (CellView cell : row.cells()) {
          if (!cell.carried()) {
            int column = grid.place(cell);
            if (cell.columns() == 1 && column < widths.length) {
              widths[column] = Math.max(widths[column], Math.min(length(cell), ENOUGH));
            }
          }
        }
      }
    }
    for (int i = 0; i < table.columns().size() && table.head().isEmpty(); i++) {
      widths[i] = Math.max(widths[i], Math.min(table.columns().get(i).length(), ENOUGH));
    }
    return widths;
  }

  private static int columns(BlockView.Table table) {
    int most = table.columns().size();
    for (BlockView.Row row : table.rows()) {
      most = Math.max(most, row.cells().stream().mapToInt(CellView::columns).sum());
    }
    return most;
  }

  /** Latin letters and digits are half as wide as Chinese characters. */
  private static int length(CellView cell) {
    int halves = 0;
    for (var span : cell.spans()) {
      halves += span.text().codePoints().map(c -> c < 0x250 ? 1 : 2).sum();
    }
    return (halves + 1) / 2;
  }

  /** Tells the column of each cell, which depends on the cells of rows above that reach down. */
  private static final class Grid {
    private final int[] taken;
    private int column;

    Grid(int columns) {
      taken = new int[columns];
    }

    /** Starts a row. */
    void next() {
      column = 0;
      for (int i = 0; i < taken.length; i++) {
        taken[i] = Math.max(0, taken[i] - 1);
      }
    }

    /** Returns the column of the next cell. */
    int place(CellView cell) {
      while (column < taken.length && taken[column] > 0) {
        column++;
      }
      int here = column;
      for (int i = 0; i < cell.columns() && column < taken.length; i++) {
        taken[column++] = cell.rows();
      }
      return here;
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
