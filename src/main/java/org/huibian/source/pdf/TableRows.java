package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Block.Merge;

/**
 * The rows of one table, over as many pages as it takes, with the same columns in each: a page on
 * which cells are merged throughout shows fewer.
 */
final class TableRows {
  /** Edges that are nearer than this, in points, are one; programs round to pixels. */
  private static final double NEAR = 4;

  private final List<Part.Row> rows = new ArrayList<>();

  /** A row as a line of text. */
  record RowLine(Part.Row row, String text, List<Merge> merges, boolean cut) {}

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether a row can stand below those so far: drawn alike and as wide. */
  boolean takes(Part.Row row) {
    if (rows.isEmpty()) {
      return true;
    }
    Part.Row last = rows.get(rows.size() - 1);
    boolean same = last.guessed() == row.guessed();
    boolean below = last.page() == row.page() && row.top() < last.bottom() + NEAR;
    boolean wide =
        Math.abs(last.left() - row.left()) < 3 * NEAR
            && Math.abs(last.right() - row.right()) < 3 * NEAR;
    return same && wide && (row.guessed() || below || last.page() != row.page());
  }

  void add(Part.Row row) {
    rows.add(row);
  }

  List<RowLine> lines() {
    List<TableRow> all = new ArrayList<>();
    List<Double> edges = edges();
    apart().forEach(row -> all.add(TableRow.of(row, edges)));
    CutRows cuts = new CutRows(all);
    List<RowLine> lines = new ArrayList<>();
    for (TableRow row : cuts.joined()) {
      lines.add(new RowLine(row.row(), row.line(), row.merges(), cuts.isJoined(row)));
    }
    return lines;
  }

  /**
   * The rows, with repeated heads set apart from what follows on them: programs draw no line
   * between the head and the rest of a row that the page has cut.
   */
  private List<Part.Row> apart() {
    List<Part.Row> out = new ArrayList<>();
    List<Part.CellBox> head = rows.get(0).cells();
    int page = rows.get(0).page();
    for (Part.Row row : rows) {
      boolean joined = row.page() != page && startsWith(row.cells(), head);
      if (joined) {
        List<Part.CellBox> rest = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
          Part.CellBox cell = row.cells().get(i);
          String text = cell.text().substring(head.get(i).text().length()).strip();
          rest.add(new Part.CellBox(cell.left(), cell.right(), text, false));
        }
        out.add(new Part.Row(row.page(), row.top(), row.top(), head, row.guessed()));
        out.add(new Part.Row(row.page(), row.top(), row.bottom(), rest, row.guessed()));
      } else {
        out.add(row);
      }
      page = row.page();
    }
    return out;
  }

  /** Whether each cell starts with that of the head, and some go on. */
  private static boolean startsWith(List<Part.CellBox> row, List<Part.CellBox> head) {
    boolean some = false;
    boolean more = false;
    for (int i = 0; i < head.size(); i++) {
      if (row.size() != head.size() || !row.get(i).text().startsWith(head.get(i).text())) {
        return false;
      }
      some |= !head.get(i).text().isEmpty();
      more |= row.get(i).text().length() > head.get(i).text().length();
    }
    return some && more;
  }

  private List<Double> edges() {
    List<Double> all = new ArrayList<>();
    for (Part.Row row : rows) {
      for (Part.CellBox cell : row.cells()) {
        all.add(cell.left());
        all.add(cell.right());
      }
    }
    all.sort(null);
    List<Double> edges = new ArrayList<>();
    for (double edge : all) {
      if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > NEAR) {
        edges.add(edge);
      }
    }
    return edges;
  }
}
