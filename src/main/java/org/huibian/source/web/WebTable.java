package org.huibian.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Block.Merge;
import org.jsoup.nodes.Element;

/**
 * A table of data as rows of cells. A table of one column, or one in whose cells other tables or
 * several sentences of several paragraphs stand, only places text on the page and is none.
 */
final class WebTable {
  /** The most columns; wider tables cannot be read by anybody. */
  private static final int WIDEST = 200;

  /** The most rows that a cell is merged over. */
  private static final int TALLEST = 2000;

  /** The most cells of a table. */
  private static final int MOST_CELLS = 400_000;

  /** A cell with more paragraphs places text. */
  private static final int MOST_PARAGRAPHS = 12;

  private final List<String> captions = new ArrayList<>();
  private final List<WebLine> rows = new ArrayList<>();

  /** A cell at its place in the grid. */
  private record Cell(String text, Merge merge) {}

  /** Cells of rows above that reach into the rows below, by column: the rows that are left. */
  private final int[] hanging = new int[WIDEST];

  /** Whether the cell above is merged with the one before it. */
  private final boolean[] hangingBefore = new boolean[WIDEST];

  private WebTable() {}

  /** Returns the rows of a table; empty if it only places text. */
  static Optional<WebTable> of(Element table) {
    List<Element> tableRows = new ArrayList<>();
    WebTable out = new WebTable();
    collect(table, tableRows, out.captions);
    if (placesText(tableRows)) {
      return Optional.empty();
    }
    List<List<Cell>> grid = new ArrayList<>();
    int cells = 0;
    int width = 0;
    for (Element row : tableRows) {
      List<Cell> read = out.read(row);
      cells += read.size();
      width = Math.max(width, read.size());
      if (cells > MOST_CELLS || (long) width * grid.size() > MOST_CELLS) {
        return Optional.empty();
      }
      if (!read.isEmpty()) {
        grid.add(read);
      }
    }
    if (width < 2) {
      return Optional.empty();
    }
    for (List<Cell> row : grid) {
      out.rows.add(line(row, width));
    }
    return Optional.of(out);
  }

  List<String> captions() {
    return captions;
  }

  List<WebLine> rows() {
    return rows;
  }

  private static void collect(Element parent, List<Element> rows, List<String> captions) {
    for (Element child : parent.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> collect(child, rows, captions);
        case "caption" -> captions.add(child.text());
        default -> {}
      }
    }
  }

  private static boolean placesText(List<Element> rows) {
    int widest = 0;
    for (Element row : rows) {
      int cells = 0;
      for (Element cell : row.children()) {
        cells++;
        if (paragraphs(cell) > MOST_PARAGRAPHS || cell.selectFirst("table") != null) {
          return true;
        }
      }
      widest = Math.max(widest, cells);
    }
    return widest < 2;
  }

  private static int paragraphs(Element cell) {
    int count = 0;
    for (Element child : cell.children()) {
      boolean isBlock = PageElements.isBlock(child) || child.normalName().equals("br");
      count += isBlock && (child.normalName().equals("br") || child.hasText()) ? 1 : 0;
    }
    return count;
  }

  private List<Cell> read(Element row) {
    List<Cell> cells = new ArrayList<>();
    addHanging(cells);
    for (Element cell : row.children()) {
      if (!cell.normalName().matches("t[dh]")) {
        continue;
      }
      int columns = Math.max(1, Math.min(WIDEST, WebBlocks.number(cell.attr("colspan"), 1)));
      int over = Math.max(1, Math.min(TALLEST, WebBlocks.number(cell.attr("rowspan"), 1)));
      Cell own = new Cell(text(cell), Merge.NONE);
      for (int i = 0; i < columns && cells.size() < WIDEST; i++) {
        hanging[cells.size()] = over - 1;
        hangingBefore[cells.size()] = i > 0;
        cells.add(i == 0 ? own : new Cell("", Merge.BEFORE));
      }
      addHanging(cells);
    }
    return cells;
  }

  /** Adds the cells at this place that are merged with those above. */
  private void addHanging(List<Cell> cells) {
    while (cells.size() < WIDEST && hanging[cells.size()] > 0) {
      hanging[cells.size()]--;
      cells.add(new Cell("", hangingBefore[cells.size()] ? Merge.BEFORE : Merge.ABOVE));
    }
  }

  /** Returns the text of a cell on one line; its paragraphs are parted by spaces. */
  private static String text(Element cell) {
    InlineText text = new InlineText();
    StringBuilder out = new StringBuilder();
    CellText.collect(cell, text, out);
    return out.toString();
  }

  private static WebLine line(List<Cell> row, int width) {
    List<String> texts = new ArrayList<>();
    List<Merge> merges = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell.text());
      merges.add(cell.merge());
    }
    while (texts.size() < width) {
      texts.add("");
      merges.add(Merge.NONE);
    }
    boolean merged = merges.stream().anyMatch(m -> m != Merge.NONE);
    return WebLine.row(String.join("\t", texts), merged ? merges : List.of());
  }
}
