package org.huibian.site.block;

import java.util.List;
import java.util.Locale;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.Block.Merge;

/** The layout of a table on a phone, chosen so that the page itself never scrolls sideways. */
public enum TableShape {
  /** Unchanged, for few columns. */
  PLAIN,
  /** Each row as a list of values with the names of their columns, for cells of text. */
  CARDS,
  /** Scrolled sideways beside its first column, for many short cells that readers compare. */
  SCROLL,
  /** A blank form with all its lines, so that the empty cells are visible. */
  FORM;

  /** From this number of columns on, a table does not fit on a phone. */
  private static final int WIDE = 4;

  /** The most characters of a short cell; one cell of ten may be longer. */
  private static final int SHORT = 8;

  /** From this number of columns on, short cells are scrolled rather than shown as cards. */
  private static final int MANY = 5;

  /** Returns the layout of a table. */
  static TableShape of(Block.Table table) {
    if (isForm(table)) {
      return FORM;
    }
    if (table.columns().size() < WIDE) {
      return PLAIN;
    }
    return table.columns().size() >= MANY && isShort(table) ? SCROLL : CARDS;
  }

  /** Returns whether the first column contains nothing but numbers of rows: 1, 2, 3 … */
  static boolean isNumbered(Block.Table table) {
    return table.columns().size() > 1
        && table.rows().size() > 1
        && table.rows().stream()
            .allMatch(
                row ->
                    row.get(0).merge() == Merge.NONE
                        && row.get(0).text().strip().matches("[0-9]{1,4}"));
  }

  /** Returns whether two fifths of the cells or more are blank, for an applicant to fill in. */
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
