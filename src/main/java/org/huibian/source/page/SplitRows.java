package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.Block.Merge;

/** Joins the rows of a table that page breaks have split. Repeated heads stay where they stand. */
final class SplitRows {
  /** A head has at most so many rows. */
  private static final int TALLEST_HEAD = 4;

  /** A column is filled in all rows if at most one cell in so many is empty. */
  private static final int RARELY_EMPTY = 10;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final List<TableRow> rows;
  private final List<TableRow> out = new ArrayList<>();
  private final Set<TableRow> joined = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int columns;

  /** The index of the first row of the head; a caption may stand above it in its own row. */
  private final int headStart;

  /** The number of rows of the head that every page repeats; 0 if no page repeats any. */
  private final int headRows;

  /**
   * Prepares the rows of a table.
   *
   * @param rows the rows of all pages, at least one, each with an entry for every column
   */
  SplitRows(List<TableRow> rows) {
    this.rows = rows;
    this.columns = rows.get(0).texts().length;
    this.headStart = headStart();
    this.headRows = headRows();
  }

  /** Returns whether a row of the result was joined from several. */
  boolean isJoined(TableRow row) {
    return joined.contains(row);
  }

  /** Returns the rows of the whole table; call it once. */
  List<TableRow> join() {
    int lastBodyRow = -1; // in the result: the last row that is no repeated head
    for (int start = 0; start < rows.size(); start = pageEnd(start)) {
      int end = pageEnd(start);
      int repeated = start == 0 ? 0 : Math.min(repeatedHeadRows(start), headRows);
      out.addAll(rows.subList(start, start + repeated));
      for (int i = start + repeated; i < end; i++) {
        TableRow row = rows.get(i);
        boolean afterPageBreak = lastBodyRow >= 0 && start > 0 && i == start + repeated;
        if (afterPageBreak && continues(lastBodyRow, row)) {
          TableRow whole = out.get(lastBodyRow).joinedWith(row);
          out.set(lastBodyRow, whole);
          joined.add(whole);
          continue;
        }
        boolean emptyRest = afterPageBreak && row.isEmpty() && !out.get(lastBodyRow).isEmpty();
        if (!emptyRest && !isMovedToNextPage(i)) {
          out.add(row);
          lastBodyRow = out.size() - 1;
        }
      }
    }
    return out;
  }

  private boolean continues(int lastBodyRow, TableRow row) {
    return isContinuation(out.get(lastBodyRow), row) || isSplitNumber(lastBodyRow, row);
  }

  /** Returns the index after the last row of the page on which a row stands. */
  private int pageEnd(int from) {
    int end = from + 1;
    while (end < rows.size() && rows.get(end).page() == rows.get(from).page()) {
      end++;
    }
    return end;
  }

  private int headStart() {
    for (int start = pageEnd(0); start < rows.size(); start = pageEnd(start)) {
      for (int i = 0; i < Math.min(TALLEST_HEAD, pageEnd(0)); i++) {
        if (rows.get(start).hasTextsOf(rows.get(i))) {
          return i;
        }
      }
    }
    return 0;
  }

  private int headRows() {
    int fewest = 0;
    for (int start = pageEnd(0); start < rows.size(); start = pageEnd(start)) {
      int repeated = repeatedHeadRows(start);
      fewest = repeated == 0 ? fewest : fewest == 0 ? repeated : Math.min(fewest, repeated);
    }
    return fewest;
  }

  /** Returns how many rows at the top of a page have the texts of the table's head. */
  private int repeatedHeadRows(int start) {
    int end = pageEnd(start);
    int same = 0;
    while (start + same < end
        && same < TALLEST_HEAD
        && rows.get(start + same).hasTextsOf(rows.get(headStart + same))) {
      same++;
    }
    return same;
  }

  /** Returns whether a row is empty at the end of its page because all its text was moved on. */
  private boolean isMovedToNextPage(int index) {
    if (index == 0 || !rows.get(index).isEmpty()) {
      return false;
    }
    int nextPage = pageEnd(index);
    if (index + 1 != nextPage || nextPage == rows.size()) {
      return false;
    }
    int next = nextPage + Math.min(headRows, repeatedHeadRows(nextPage));
    boolean nextHasText = next < rows.size() && !rows.get(next).isEmpty();
    return nextHasText && !rows.get(index - 1).isEmpty();
  }

  /**
   * Returns whether the first row of a page continues the last one of the page before: it is empty
   * where rows have their number, or whatever else all of them have, and continues cells that are
   * full.
   */
  private boolean isContinuation(TableRow before, TableRow row) {
    boolean hasText = false;
    boolean continuesFullCells = true;
    boolean lacksRequired = false;
    boolean hasTallCells = false;
    for (int c = 0; c < columns; c++) {
      boolean text = !row.texts()[c].isEmpty();
      boolean emptyBefore = before.texts()[c].isEmpty();
      if (text && emptyBefore) {
        return false;
      }
      hasText |= text;
      continuesFullCells &= !text || before.full()[c];
      lacksRequired |= !text && !emptyBefore && isFilled(c);
      hasTallCells |= isTall(c);
    }
    boolean lacksNumber = row.texts()[0].isEmpty() && !before.texts()[0].isEmpty();
    return hasText && (!hasTallCells && lacksNumber || continuesFullCells && lacksRequired);
  }

  /**
   * Returns whether a page break split the number of a row: after row 15, the numbers 1 and 6 are
   * in sequence only as 16.
   */
  private boolean isSplitNumber(int lastBodyRow, TableRow row) {
    if (lastBodyRow < 1) {
      return false;
    }
    String above = out.get(lastBodyRow - 1).texts()[0];
    String start = out.get(lastBodyRow).texts()[0];
    String end = row.texts()[0];
    boolean numbers =
        NUMBER.matcher(above).matches()
            && NUMBER.matcher(start).matches()
            && NUMBER.matcher(end).matches()
            && NUMBER.matcher(start + end).matches();
    return numbers
        && Integer.parseInt(start) != Integer.parseInt(above) + 1
        && Integer.parseInt(start + end) == Integer.parseInt(above) + 1;
  }

  /** Returns whether a cell of a column is merged with the one above it anywhere. */
  private boolean isTall(int column) {
    return rows.stream().anyMatch(row -> row.merges().get(column) == Merge.ABOVE);
  }

  /** Returns whether (nearly) every row but the one in question has text in a column. */
  private boolean isFilled(int column) {
    long otherEmpty = rows.stream().filter(row -> row.texts()[column].isEmpty()).count() - 1;
    return !isTall(column) && otherEmpty * RARELY_EMPTY <= rows.size();
  }
}
