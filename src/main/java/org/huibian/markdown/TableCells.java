package org.huibian.markdown;

import org.huibian.model.Block.Merge;

/** The notation of merged cells, which Markdown does not have: {@code ^^} and {@code <<}. */
final class TableCells {
  private static final String ABOVE = "^^";
  private static final String BEFORE = "<<";

  private TableCells() {}

  /** Returns the notation of a merged cell; empty for an ordinary cell. */
  static String mark(Merge merge) {
    return switch (merge) {
      case ABOVE -> ABOVE;
      case BEFORE -> BEFORE;
      case NONE -> "";
    };
  }

  /** Returns whether an ordinary cell with this text would be read as a merged one. */
  static boolean isMark(String text) {
    return text.equals(ABOVE) || text.equals(BEFORE);
  }

  /** Parses a cell's Markdown. */
  static Merge merge(String markdown) {
    return switch (markdown) {
      case ABOVE -> Merge.ABOVE;
      case BEFORE -> Merge.BEFORE;
      default -> Merge.NONE;
    };
  }
}
