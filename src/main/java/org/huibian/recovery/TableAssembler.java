package org.huibian.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.huibian.layout.LeftOut;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;
import org.huibian.source.SourceMarks;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Assembles one table from rows of cells separated by tabs. The first row is the head, and its
 * repetitions on later pages are left out. A first row with text in one cell only is the caption.
 * Where the original does not record which cells are merged, leading empty cells belong to the cell
 * above.
 */
final class TableAssembler {
  /** How probable it is that a row with too few cells was read wrongly. */
  private static final double UNEVEN = 0.3;

  /** A head has at most so many rows. */
  private static final int TALLEST_HEAD = 4;

  private final List<Segment> rows;
  private final SourceMarks marks;
  private final List<String[]> cells;

  /** The number of columns. */
  private final int width;

  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();

  /**
   * A table.
   *
   * @param block the table
   * @param box the title of the box that it makes up, if its caption is one (专栏)
   * @param leftOut the repeated heads
   * @param doubts the doubt about the first row that lacks cells, if one does
   */
  record Table(
      Block.Table block, Optional<String> box, List<LeftOut> leftOut, List<Doubt> doubts) {}

  /**
   * Prepares the assembly of a table.
   *
   * @param rows the rows, two or more
   */
  TableAssembler(List<Segment> rows, SourceMarks marks) {
    this.rows = rows;
    this.marks = marks;
    this.cells = rows.stream().map(row -> cells(row.text())).toList();
    this.width = cells.stream().mapToInt(row -> row.length).max().orElse(1);
  }

  /**
   * Assembles the table.
   *
   * @param caption the caption that stands before the rows, or empty
   */
  Table assemble(String caption) {
    if (isForm(cells, width)) {
      List<String> unnamed = Collections.nCopies(width, "");
      return new Table(
          new Block.Table(caption, unnamed, body(-1, 0)), Optional.empty(), leftOut, doubts);
    }
    boolean captioned = isCaption(cells, width);
    int head = captioned ? 1 : 0;
    int headRows = headRows(head);
    if (headRows == 0) {
      List<String> unnamed = Collections.nCopies(width, "");
      return new Table(
          new Block.Table(caption, unnamed, body(-1, 0)), Optional.empty(), leftOut, doubts);
    }
    String title = captioned ? (caption + cells.get(0)[0]).strip() : caption;
    List<List<Cell>> body = body(head, head + headRows);
    List<List<Cell>> heads = new ArrayList<>();
    for (int r = head; r < head + headRows; r++) {
      heads.add(headRow(r, r == head));
    }
    boolean box = Mark.of(title).filter(m -> m.style() == Mark.Style.BOX).isPresent();
    return new Table(
        Block.Table.headed(box ? "" : title, heads, body),
        box ? Optional.of(title) : Optional.empty(),
        leftOut,
        doubts);
  }

  /**
   * Returns the rows below the head, without its repetitions.
   *
   * @param head the index of the head, -1 if there is none
   * @param from the index of the first row below it
   */
  private List<List<Cell>> body(int head, int from) {
    List<String> keys = rows.stream().map(row -> TextKey.normalized(row.text())).toList();
    List<List<Cell>> body = new ArrayList<>();
    int repeated = 0; // How many rows of the head are repeated up to here.
    for (int r = from; r < rows.size(); r++) {
      if (head >= 0) {
        repeated = keys.get(r).equals(keys.get(head + repeated)) ? repeated + 1 : 0;
        repeated = repeated == 0 && keys.get(r).equals(keys.get(head)) ? 1 : repeated;
      }
      Segment row = rows.get(r);
      if (repeated > 0) {
        leftOut.add(new LeftOut(row.line(), LeftOut.Reason.REPEATED_TABLE_HEAD, row.text()));
        continue;
      }
      body.add(row(r, body.isEmpty()));
      if (cells.get(r).length < width - 1 && doubts.isEmpty()) {
        doubts.add(new Doubt(row.line(), UNEVEN, Doubt.Kind.UNEVEN_TABLE, row.text()));
      }
    }
    return body;
  }

  /**
   * Returns how many rows the head has, by the cells that the original has merged: as many as its
   * tallest cell spans, if a cell of its first row spans columns that are named below it. If cells
   * of the first row only span rows, they are labels of rows, and the table is a form without a
   * head: 0.
   *
   * @param head the index of its first row
   */
  private int headRows(int head) {
    int tall = 1;
    while (head + tall < rows.size() && merges(head + tall).contains(Merge.ABOVE)) {
      tall++;
    }
    boolean isHead = tall <= TALLEST_HEAD && head + tall < rows.size();
    return tall == 1 ? 1 : isHead && hasNamesBelow(head) ? tall : 0;
  }

  /** Returns whether a cell of a row spans columns that the row below names. */
  private boolean hasNamesBelow(int head) {
    List<Merge> merges = merges(head);
    List<Merge> below = merges(head + 1);
    int names = 0;
    boolean named = false;
    for (int c = 0; c < merges.size(); c++) {
      if (merges.get(c) != Merge.BEFORE) {
        named = !cells.get(head)[c].isEmpty();
        names = 0;
      }
      boolean own = below.get(c) == Merge.NONE && !cells.get(head + 1)[c].isEmpty();
      names += named && own ? 1 : 0;
      if (names > 1) {
        return true;
      }
    }
    return false;
  }

  /** Returns how the cells of a row are merged; nothing if the original does not record it. */
  private List<Merge> merges(int r) {
    List<Merge> merges = marks.at(rows.get(r).line()).merges();
    return merges.size() == width && cells.get(r).length == width ? merges : List.of();
  }

  private List<Cell> headRow(int r, boolean first) {
    if (!merges(r).isEmpty()) {
      return row(cells.get(r), merges(r), first);
    }
    List<Cell> row = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      row.add(Cell.of(c < cells.get(r).length ? cells.get(r)[c] : ""));
    }
    return row;
  }

  private List<Cell> row(int r, boolean first) {
    String[] texts = cells.get(r);
    List<Merge> merges = marks.at(rows.get(r).line()).merges();
    return merges.size() == width && texts.length == width
        ? row(texts, merges, first)
        : row(texts, width, first);
  }

  /** Returns whether it is a blank form: its first rows are labels and nothing is filled in. */
  private static boolean isForm(List<String[]> cells, int width) {
    return width > 1 && cells.size() > 2 && isLabel(cells.get(0)) && isLabel(cells.get(1));
  }

  private static boolean isLabel(String[] row) {
    return !row[0].isEmpty() && Arrays.stream(row).skip(1).allMatch(String::isEmpty);
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

  /** Makes a row whose merged cells are known; nothing is above the first row. */
  private static List<Cell> row(String[] cells, List<Merge> merges, boolean first) {
    List<Cell> row = new ArrayList<>();
    for (int c = 0; c < cells.length; c++) {
      boolean own = !cells[c].isEmpty() || merges.get(c) == Merge.NONE;
      boolean above = merges.get(c) == Merge.ABOVE;
      row.add(own || above && first ? Cell.of(cells[c]) : above ? Cell.ABOVE : Cell.BEFORE);
    }
    return row;
  }

  /** Makes a row whose leading empty cells belong to the cells above. */
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
