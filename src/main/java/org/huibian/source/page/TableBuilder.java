package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Block.Merge;

/**
 * Builds a table from the rows of all pages that it spans. The edges of all rows together are its
 * columns, because a page on which cells are merged throughout shows fewer.
 */
final class TableBuilder {
  /** Edges nearer than this, in points, are one; programs round to pixels. */
  private static final double SAME_EDGE = 4;

  /** How far, in points, the sides of the table may differ from page to page. */
  private static final double SAME_SIDE = 3 * SAME_EDGE;

  private final List<Part.Row> rows = new ArrayList<>();

  /**
   * A row as a line of text.
   *
   * @param row the row as it stands on its page
   * @param text the texts of its cells, separated by tabs
   * @param merges how its cells are merged with their neighbours
   * @param rejoined whether it was joined from the two sides of a page break
   */
  record RowLine(Part.Row row, String text, List<Merge> merges, boolean rejoined) {}

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns whether a row continues this table: of the same kind, as wide, and next to it. */
  boolean accepts(Part.Row row) {
    if (rows.isEmpty()) {
      return true;
    }
    Part.Row last = rows.get(rows.size() - 1);
    boolean sameKind = last.borderless() == row.borderless();
    boolean sameSides =
        Math.abs(last.left() - row.left()) < SAME_SIDE
            && Math.abs(last.right() - row.right()) < SAME_SIDE;
    boolean otherPage = last.page() != row.page();
    boolean touches = !otherPage && row.top() < last.bottom() + SAME_EDGE;
    if (last.borderless() && row.borderless()) {
      // The sides of such a table follow from its texts, which differ from page to page.
      return row.cells().size() == last.cells().size();
    }
    return sameKind && sameSides && (row.borderless() || touches || otherPage);
  }

  void add(Part.Row row) {
    boolean aligned = row.borderless() && !rows.isEmpty();
    rows.add(aligned ? row.withEdgesOf(rows.get(0)) : row);
  }

  /** Returns the rows of the whole table, with rows that page breaks split joined again. */
  List<RowLine> lines() {
    List<Double> edges = edges();
    List<TableRow> tableRows = new ArrayList<>();
    withSeparateHeads().forEach(row -> tableRows.add(TableRow.of(row, edges)));
    SplitRows splitRows = new SplitRows(tableRows);
    List<RowLine> lines = new ArrayList<>();
    for (TableRow row : splitRows.join()) {
      lines.add(new RowLine(row.row(), row.line(), row.merges(), splitRows.isJoined(row)));
    }
    return lines;
  }

  /**
   * Returns the rows with each repeated head in a row of its own. Some programs draw no rule
   * between the repeated head and the continuation of a row that the page break split.
   */
  private List<Part.Row> withSeparateHeads() {
    List<Part.Row> out = new ArrayList<>();
    List<Part.Cell> head = rows.get(0).cells();
    int page = rows.get(0).page();
    for (Part.Row row : rows) {
      if (row.page() != page && startsWithHead(row.cells(), head)) {
        List<Part.Cell> rest = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
          Part.Cell cell = row.cells().get(i);
          String text = cell.text().substring(head.get(i).text().length()).strip();
          rest.add(new Part.Cell(cell.left(), cell.right(), text, false));
        }
        out.add(new Part.Row(row.page(), row.top(), row.top(), head, row.borderless()));
        out.add(new Part.Row(row.page(), row.top(), row.bottom(), rest, row.borderless()));
      } else {
        out.add(row);
      }
      page = row.page();
    }
    return out;
  }

  /** Returns whether each cell starts with that of the head, and at least one has more text. */
  private static boolean startsWithHead(List<Part.Cell> row, List<Part.Cell> head) {
    boolean headHasText = false;
    boolean hasMore = false;
    for (int i = 0; i < head.size(); i++) {
      if (row.size() != head.size() || !row.get(i).text().startsWith(head.get(i).text())) {
        return false;
      }
      headHasText |= !head.get(i).text().isEmpty();
      hasMore |= row.get(i).text().length() > head.get(i).text().length();
    }
    return headHasText && hasMore;
  }

  private List<Double> edges() {
    List<Double> all = new ArrayList<>();
    for (Part.Row row : rows) {
      for (Part.Cell cell : row.cells()) {
        all.add(cell.left());
        all.add(cell.right());
      }
    }
    all.sort(null);
    List<Double> edges = new ArrayList<>();
    for (double edge : all) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME_EDGE) {
        edges.add(edge);
      }
    }
    return edges;
  }
}
