package org.huibian.markdown;

import org.huibian.model.Block.Merge;

/** How merged cells stand in Markdown, which knows none: {@code ^^} and {@code <<}. */
final class TableCells {
  private static final String ABOVE = "^^";
  private static final String BEFORE = "<<";

  private TableCells() {}

  /** What is written in the place of a merged cell; empty for an ordinary one. */
  static String mark(Merge merge) {
    return switch (merge) {
      case ABOVE -> ABOVE;
      case BEFORE -> BEFORE;
      case NONE -> "";
    };
  }

  /** Whether an ordinary cell of this text would read as a merged one. */
  static boolean isMark(String text) {
    return text.equals(ABOVE) || text.equals(BEFORE);
  }

  /** What a cell's Markdown says. */
  static Merge merge(String markdown) {
    return switch (markdown) {
      case ABOVE -> Merge.ABOVE;
      case BEFORE -> Merge.BEFORE;
      default -> Merge.NONE;
    };
  }
}
