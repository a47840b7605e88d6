package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.model.Block.Merge;

/** Joins the rows of a table that ends of pages have cut. Repeated heads stay where they stand. */
final class CutRows {
  /** A head has so many rows at most. */
  private static final int TALLEST_HEAD = 4;

  /** A column is filled in all rows if it is empty in one of so many at most. */
  private static final int MOSTLY = 10;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final List<TableRow> rows;
  private final List<TableRow> out = new ArrayList<>();
  private final Set<TableRow> joined = Collections.newSetFromMap(new IdentityHashMap<>());
  private final int columns;

  /** The first row of the head: a caption may stand above it in a row of its own. */
  private final int top;

  CutRows(List<TableRow> rows) {
    this.rows = rows;
    this.columns = rows.get(0).texts().length;
    this.top = top();
  }

  /** Whether a row was put together. */
  boolean isJoined(TableRow row) {
    return joined.contains(row);
  }

  List<TableRow> joined() {
    int head = head();
    int body = -1; // The last row that is no repeated head.
    for (int i = 0; i < rows.size(); ) {
      int end = pageEnd(i);
      int repeated = i == 0 ? 0 : repeated(i, end);
      out.addAll(rows.subList(i, i + Math.min(repeated, head)));
      for (int k = i + Math.min(repeated, head); k < end; k++) {
        TableRow row = rows.get(k);
        boolean first = body >= 0 && k == i + Math.min(repeated, head) && i > 0;
        boolean nothing = first && row.isEmpty() && !out.get(body).isEmpty();
        if (first && (isRest(out.get(body), row) || isCutNumber(body, row))) {
          TableRow whole = out.get(body).with(row);
          out.set(body, whole);
          joined.add(whole);
        } else if (!nothing && !isMoved(k, end, head)) {
          out.add(row);
          body = out.size() - 1;
        }
      }
      i = end;
    }
    return out;
  }

  private int pageEnd(int from) {
    int end = from + 1;
    while (end < rows.size() && rows.get(end).row().page() == rows.get(from).row().page()) {
      end++;
    }
    return end;
  }

  private int top() {
    for (int i = pageEnd(0); i < rows.size(); i = pageEnd(i)) {
      for (int k = 0; k < Math.min(TALLEST_HEAD, pageEnd(0)); k++) {
        if (rows.get(i).says(rows.get(k))) {
          return k;
        }
      }
    }
    return 0;
  }

  /** How many rows of a page say what the head of the table does. */
  private int repeated(int from, int end) {
    int same = 0;
    while (from + same < end
        && same < TALLEST_HEAD
        && rows.get(from + same).says(rows.get(top + same))) {
      same++;
    }
    return same;
  }

  /** How many rows are the head: those that every page repeats, if pages repeat any. */
  private int head() {
    int head = 0;
    for (int i = pageEnd(0); i < rows.size(); i = pageEnd(i)) {
      int same = repeated(i, pageEnd(i));
      head = same == 0 ? head : head == 0 ? same : Math.min(head, same);
    }
    return head;
  }

  /** An empty row at the foot of a page, all of whose text stands on the next page. */
  private boolean isMoved(int at, int end, int head) {
    if (at + 1 != end || end == rows.size() || !rows.get(at).isEmpty() || at == 0) {
      return false;
    }
    int next = end + Math.min(head, repeated(end, pageEnd(end)));
    boolean text = next < rows.size() && !rows.get(next).isEmpty();
    return text && !rows.get(at - 1).isEmpty();
  }

  /**
   * Whether the first row of a page is the rest of the one before: it has nothing where rows have
   * their number or whatever else all of them have, and goes on where that one is full.
   */
  private boolean isRest(TableRow before, TableRow rest) {
    boolean some = false;
    boolean full = true;
    boolean lacks = false;
    boolean tall = false;
    for (int c = 0; c < columns; c++) {
      boolean goesOn = !rest.texts()[c].isEmpty();
      boolean empty = before.texts()[c].isEmpty();
      if (goesOn && empty) {
        return false;
      }
      some |= goesOn;
      full &= !goesOn || before.full()[c];
      lacks |= !goesOn && !empty && isFilled(c);
      tall |= isTall(c);
    }
    boolean unnumbered = rest.texts()[0].isEmpty() && !before.texts()[0].isEmpty();
    return some && (!tall && unnumbered || full && lacks);
  }

  /** Whether the number of the row before, 15, 1, and this one, 6, count on only as one. */
  private boolean isCutNumber(int body, TableRow rest) {
    if (body < 1) {
      return false;
    }
    String above = out.get(body - 1).texts()[0];
    String cut = out.get(body).texts()[0];
    boolean numbers =
        NUMBER.matcher(above).matches()
            && NUMBER.matcher(cut).matches()
            && NUMBER.matcher(rest.texts()[0]).matches()
            && NUMBER.matcher(cut + rest.texts()[0]).matches();
    return numbers
        && Integer.parseInt(cut) != Integer.parseInt(above) + 1
        && Integer.parseInt(cut + rest.texts()[0]) == Integer.parseInt(above) + 1;
  }

  private boolean isTall(int column) {
    return rows.stream().anyMatch(row -> row.merges().get(column) == Merge.ABOVE);
  }

  /** Whether every other row has text in a column: then one without is none. */
  private boolean isFilled(int column) {
    long others = rows.stream().filter(row -> row.texts()[column].isEmpty()).count() - 1;
    return !isTall(column) && others * MOSTLY <= rows.size();
  }
}
