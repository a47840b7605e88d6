package org.huibian.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibian.layout.LeftOut;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;
import org.huibian.source.SourceMarks;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Makes a table of rows whose cells are parted by tabs: the first row is the head, its repetitions
 * on later pages are left out, a first row with one cell alone is the caption. Where the original
 * does not say which cells are merged, leading empty cells belong to the cell above.
 */
final class TableAssembler {
  private final SourceMarks marks;
  private final List<LeftOut> leftOut;
  private final List<Doubt> doubts;

  TableAssembler(SourceMarks marks, List<LeftOut> leftOut, List<Doubt> doubts) {
    this.marks = marks;
    this.leftOut = leftOut;
    this.doubts = doubts;
  }

  /**
   * Makes the table.
   *
   * @param rows pieces that are rows, two or more
   * @param caption the caption that stands before the rows, or empty
   */
  Block assemble(List<Piece> rows, String caption) {
    List<String[]> cells = new ArrayList<>();
    for (Piece row : rows) {
      cells.add(cells(row.text()));
    }
    int width = cells.stream().mapToInt(r -> r.length).max().orElse(1);
    int head = 0;
    String title = caption;
    if (isCaption(cells, width)) {
      title = (caption + cells.get(0)[0]).strip();
      head = 1;
    }
    List<String> keys = rows.stream().map(row -> TextKey.normalized(row.text())).toList();
    List<List<Cell>> body = new ArrayList<>();
    int again = 0; // How many rows of the head stand again right above.
    for (int r = head + 1; r < cells.size(); r++) {
      again = keys.get(r).equals(keys.get(head + again)) ? again + 1 : 0;
      again = again == 0 && keys.get(r).equals(keys.get(head)) ? 1 : again;
      if (again > 0) {
        int line = rows.get(r).passage().line();
        leftOut.add(new LeftOut(line, LeftOut.Reason.REPEATED_TABLE_HEAD, rows.get(r).text()));
      } else {
        List<Merge> merges = marks.at(rows.get(r).passage().line()).merges();
        body.add(
            merges.size() == width && cells.get(r).length == width
                ? row(cells.get(r), merges, body.isEmpty())
                : row(cells.get(r), width, body.isEmpty()));
        if (cells.get(r).length < width - 1) {
          int line = rows.get(r).passage().line();
          doubts.add(new Doubt(line, 2, Doubt.Kind.UNEVEN_TABLE, rows.get(r).text()));
        }
      }
    }
    List<String> columns = new ArrayList<>(Arrays.asList(cells.get(head)));
    while (columns.size() < width) {
      columns.add("");
    }
    boolean box = Mark.of(title).filter(m -> m.style() == Mark.Style.BOX).isPresent();
    Block.Table table = new Block.Table(box ? "" : title, columns, body);
    return box ? new Block.Box(title, List.of(table)) : table;
  }

  private static boolean isCaption(List<String[]> cells, int width) {
    return cells.size() > 2
        && width > 1
        && !cells.get(0)[0].isEmpty()
        && Arrays.stream(cells.get(0)).skip(1).allMatch(String::isEmpty)
        && cells.get(1).length == width;
  }

  private static String[] cells(String row) {
    String[] cells = row.split("\t", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].replaceAll("[\\s\\u3000\\u00A0]+", " ").strip();
    }
    return cells;
  }

  /** A row whose original says which cells are merged; nothing is above the first. */
  private static List<Cell> row(String[] cells, List<Merge> merges, boolean first) {
    List<Cell> row = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      boolean own = !cells[c].isEmpty() || merges.get(c) == Merge.NONE;
      boolean above = merges.get(c) == Merge.ABOVE;
      row.add(own || above && first ? Cell.of(cells[c]) : above ? Cell.ABOVE : Cell.BEFORE);
    }
    return row;
  }

  private static List<Cell> row(String[] cells, int width, boolean first) {
    List<Cell> row = new ArrayList<>();
    boolean blank = Arrays.stream(cells).allMatch(String::isEmpty);
    boolean leading = !first && !blank;
    for (int c = 0; c < width; c++) {
      String text = c < cells.length ? cells[c] : "";
      leading &= text.isEmpty();
      row.add(leading ? Cell.ABOVE : Cell.of(text));
    }
    return row;
  }
}
