package org.huibian.site.block;

import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.CellView;

/** Computes the layout of a table: merged cells become cells that span rows and columns. */
final class TableLayout {
  /** From this number of rows on, a table can be sorted and filtered. */
  private static final int LONG = 15;

  private final Block.Table table;
  private final List<List<Cell>> grid;
  private final int height;
  private final int width;
  private final boolean[][] covered;

  /** The text of the cell above that a covered cell repeats on a phone; null if there is none. */
  private final String[][] carried;

  private final AnchoredBlock place;
  private final ArticleLinks links;

  private TableLayout(
      Block.Table table, List<List<Cell>> grid, AnchoredBlock place, ArticleLinks links) {
    this.table = table;
    this.grid = grid;
    this.place = place;
    this.links = links;
    this.height = grid.size();
    this.width = table.columns().size();
    this.covered = new boolean[height][width];
    this.carried = new String[height][width];
  }

  /** Returns the view of a table. */
  static BlockView.Table of(Block.Table table, AnchoredBlock place, ArticleLinks links) {
    return new TableLayout(table, table.rows(), place, links).layOut();
  }

  private BlockView.Table layOut() {
    boolean headless = table.columns().stream().allMatch(String::isBlank);
    List<BlockView.Row> rows = new ArrayList<>(height);
    for (int r = 0; r < height; r++) {
      List<CellView> row = new ArrayList<>(width);
      for (int c = 0; c < width; c++) {
        if (!covered[r][c]) {
          row.add(cell(r, c));
        } else if (carried[r][c] != null) {
          row.add(new CellView(Addresses.spans(carried[r][c]), 1, 1, table.columns().get(c), true));
        }
      }
      rows.add(new BlockView.Row(place.row(r), row));
    }
    TableShape shape = TableShape.of(table);
    return new BlockView.Table(
        "table",
        place.anchor(),
        table.caption(),
        headless ? List.of() : table.columns(),
        new TableLayout(table, table.head(), place, links).headRows(),
        shape.toString(),
        TableShape.isNumbered(table),
        TableFiles.name(table, place),
        shape != TableShape.FORM && height >= LONG && table.head().isEmpty(),
        rows);
  }

  /** Returns the rows of a head, whose cells name nothing and hold no links. */
  private List<BlockView.Row> headRows() {
    List<BlockView.Row> rows = new ArrayList<>(height);
    for (int r = 0; r < height; r++) {
      List<CellView> row = new ArrayList<>(width);
      for (int c = 0; c < width; c++) {
        if (!covered[r][c]) {
          int[] size = cover(r, c);
          String text = grid.get(r).get(c).text();
          row.add(new CellView(Addresses.spans(text), size[0], size[1], "", false));
        }
      }
      rows.add(new BlockView.Row("", row));
    }
    return rows;
  }

  private CellView cell(int r, int c) {
    Cell cell = grid.get(r).get(c);
    int[] size = cover(r, c);
    List<InlineLink> here = links.of(place.place(), r * width + c);
    return new CellView(
        InlineLink.in(Addresses.spans(cell.text()), here, 0),
        size[0],
        size[1],
        table.columns().get(c),
        false);
  }

  /** Marks what a cell covers, and returns how many rows and columns that is. */
  private int[] cover(int r, int c) {
    Cell cell = grid.get(r).get(c);
    int wide = 1;
    int high = 1;
    // A merged cell without a cell to merge with is an empty cell.
    if (cell.merge() == Merge.NONE) {
      while (c + wide < width && merge(r, c + wide) == Merge.BEFORE) {
        wide++;
      }
      while (r + high < height && continues(r + high, c, wide)) {
        high++;
      }
      for (int y = r; y < r + high; y++) {
        for (int x = c; x < c + wide; x++) {
          covered[y][x] = true;
        }
        if (y > r && !cell.text().isBlank()) {
          carried[y][c] = cell.text();
        }
      }
    }
    return new int[] {high, wide};
  }

  private boolean continues(int r, int c, int wide) {
    if (merge(r, c) != Merge.ABOVE) {
      return false;
    }
    for (int x = c + 1; x < c + wide; x++) {
      if (merge(r, x) == Merge.NONE) {
        return false;
      }
    }
    return c + wide >= width || merge(r, c + wide) != Merge.BEFORE;
  }

  private Merge merge(int r, int c) {
    return grid.get(r).get(c).merge();
  }
}
