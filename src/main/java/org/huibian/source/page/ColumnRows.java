package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Groups lines that stand in columns to rows. A line goes on with the row above only if it can be
 * the rest of its cells; two figures of one column never become one.
 */
final class ColumnRows {
  /** A line that belongs to a row is nearer to it than this share of the distance of rows. */
  static final double CLEARLY_NEARER = 0.85;

  /** A number with its unit, or a short day; two of them below one another are two entries. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "[-+－＋—~～≥≤<>＜＞约]*[0-9０-９][0-9０-９.,，:：/~～—－\\s-]*[\\p{IsHan}A-Za-z%％‰℃]{0,3}");

  /** A cell of so many characters is not as wide as its column by chance. */
  private static final int LONG_CELL = 6;

  /** What opens a remark below a word of the head, such as a unit. */
  private static final String OPENS_REMARK = "（(〔[／/";

  private final List<TextLine> lines;
  private final ColumnPieces pieces;
  private final List<List<Integer>> rows = new ArrayList<>();
  private boolean sure = true;

  /**
   * The lines of each row.
   *
   * @param rows their numbers
   * @param sure whether no line could belong to two rows
   */
  record Grouped(List<List<Integer>> rows, boolean sure) {}

  private ColumnRows(List<TextLine> lines, ColumnPieces pieces) {
    this.lines = lines;
    this.pieces = pieces;
  }

  /**
   * Returns the lines of each row.
   *
   * @param lines the lines from top to bottom
   * @param pieces what they have in each column
   */
  static Grouped group(List<TextLine> lines, ColumnPieces pieces) {
    ColumnRows rows = new ColumnRows(lines, pieces);
    rows.group();
    return new Grouped(rows.rows, rows.sure);
  }

  /**
   * Returns the distance of rows, in points: the smallest one between lines with a first cell of
   * which the second cannot be the rest of the first. A larger one is that of a blank line, or of a
   * row of several lines. Where there are no such lines, it is the largest distance of any.
   */
  static double pitch(List<TextLine> lines, ColumnPieces pieces) {
    ColumnRows rows = new ColumnRows(lines, pieces);
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int i = 1; i < lines.size(); i++) {
      double gap = lines.get(i).y() - lines.get(i - 1).y();
      largest = Math.max(largest, gap);
      if (gap < least && pieces.has(i - 1, 0) && pieces.has(i, 0)) {
        rows.rows.add(List.of(i - 1));
        boolean separate = pieces.isWhole(i) || rows.hasTwoFigures(i) || !rows.fillsAbove(i, true);
        least = separate ? gap : least;
      }
    }
    return Double.isFinite(least) ? least : largest;
  }

  private void group() {
    double pitch = pitch(lines, pieces);
    boolean opened = false;
    for (int i = 0; i < lines.size(); i++) {
      double above = i == 0 ? pitch : lines.get(i).y() - lines.get(i - 1).y();
      double below = i + 1 == lines.size() ? pitch : lines.get(i + 1).y() - lines.get(i).y();
      boolean hasFirst = pieces.has(i, 0);
      boolean opens = !hasFirst && below < CLEARLY_NEARER * Math.min(above, pitch);
      boolean near = above < CLEARLY_NEARER * pitch;
      boolean goesOn =
          !rows.isEmpty()
              && !(opens && !opened)
              && !hasTwoFigures(i)
              && (opened || (hasFirst ? near && fillsAbove(i, true) : !isRowOfItsOwn(i)));
      sure &= goesOn || rows.isEmpty() || hasFirst || opens || !fillsLongCell(i);
      if (!goesOn) {
        rows.add(new ArrayList<>());
      }
      opened = opens || opened && !hasFirst && goesOn;
      rows.get(rows.size() - 1).add(i);
    }
  }

  /** Returns whether a line and the row above it both have a figure in one column. */
  private boolean hasTwoFigures(int line) {
    for (int column = 0; column < pieces.columns(); column++) {
      int above = lineAbove(column);
      if (above >= 0
          && pieces.has(line, column)
          && isFigure(line, column)
          && isFigure(above, column)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFigure(int line, int column) {
    return FIGURE.matcher(pieces.get(line, column).text().strip()).matches();
  }

  /** Returns the last line of the last row with text in a column; negative if there is none. */
  private int lineAbove(int column) {
    List<Integer> row = rows.get(rows.size() - 1);
    for (int i = row.size() - 1; i >= 0; i--) {
      if (pieces.has(row.get(i), column)) {
        return row.get(i);
      }
    }
    return -1;
  }

  /**
   * Returns whether a line without a first cell is a row whose first cell is that of the row above:
   * it has all other cells, and none can be the rest of the one above.
   */
  private boolean isRowOfItsOwn(int line) {
    if (pieces.columns() < 3 || !pieces.isWholeBut(line, 0)) {
      return false;
    }
    for (int column = 1; column < pieces.columns(); column++) {
      int first = pieces.get(line, column).text().codePointAt(0);
      if (OPENS_REMARK.indexOf(first) >= 0) {
        return false;
      }
    }
    return !fillsAbove(line, false);
  }

  /**
   * Returns whether the cells of a line continue such of the row above that leave no room for more.
   *
   * @param all whether each cell has to, or one is enough
   */
  private boolean fillsAbove(int line, boolean all) {
    boolean any = false;
    for (int column = 0; column < pieces.columns(); column++) {
      if (!pieces.has(line, column)) {
        continue;
      }
      int above = lineAbove(column);
      boolean full = above >= 0 && isFull(above, line, column);
      if (all && !full) {
        return false;
      }
      any |= full;
    }
    return any;
  }

  /** Returns whether a line can be the rest of a long cell of the row above, which it fills. */
  private boolean fillsLongCell(int line) {
    for (int column = 0; column < pieces.columns(); column++) {
      int above = lineAbove(column);
      if (above >= 0
          && pieces.has(line, column)
          && pieces.get(above, column).glyphs().size() >= LONG_CELL
          && isFull(above, line, column)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFull(int above, int line, int column) {
    return CellLines.isFull(
        pieces.get(above, column),
        pieces.get(line, column),
        pieces.left(column),
        pieces.right(column));
  }
}
