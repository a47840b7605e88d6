package org.huibian.site;

import java.util.List;
import java.util.Locale;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;

/** How a phone shows a table so that it is read without moving the page sideways. */
enum TableShape {
  /** As it is: few columns. */
  PLAIN,
  /** Each row below the other, each value behind the name of its column: for cells of text. */
  CARDS,
  /** Beside its first column, which stays: for many short cells, which readers compare. */
  SCROLL,
  /** A blank form: with all its rules, so that the empty cells are seen. */
  FORM;

  /** From this many columns on, a table does not fit a phone as it is. */
  private static final int WIDE = 4;

  /** Cells up to this many characters fit a column of a phone; one of ten may be longer. */
  private static final int SHORT = 8;

  /** Figures are compared across columns from this many on; fewer read well as cards. */
  private static final int MANY = 5;

  static TableShape of(Block.Table table) {
    if (isForm(table)) {
      return FORM;
    }
    if (table.columns().size() < WIDE) {
      return PLAIN;
    }
    return table.columns().size() >= MANY && isShort(table) ? SCROLL : CARDS;
  }

  /** Whether the first column only counts the rows: 1, 2, 3 … */
  static boolean isNumbered(Block.Table table) {
    return table.columns().size() > 1
        && table.rows().size() > 1
        && table.rows().stream()
            .allMatch(
                row ->
                    row.get(0).merge() == Merge.NONE
                        && row.get(0).text().strip().matches("[0-9]{1,4}"));
  }

  /** Most of what is below the head is left for the applicant to fill in. */
  private static boolean isForm(Block.Table table) {
    List<Cell> own =
        table.rows().stream()
            .flatMap(List::stream)
            .filter(cell -> cell.merge() == Merge.NONE)
            .toList();
    long blank = own.stream().filter(cell -> cell.text().isBlank()).count();
    return own.size() >= 4 && 5 * blank >= 2 * own.size();
  }

  private static boolean isShort(Block.Table table) {
    List<Cell> own =
        table.rows().stream()
            .flatMap(row -> row.stream().skip(1))
            .filter(cell -> cell.merge() == Merge.NONE && !cell.text().isBlank())
            .toList();
    long longer = own.stream().filter(cell -> cell.text().strip().length() > SHORT).count();
    return 10 * longer <= own.size();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
