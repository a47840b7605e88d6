package org.huibian.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: the first column is flush left, the others flush right. */
final class TextTable {
  /** Characters from here on, the Hangul Jamo, are those of which most are two columns wide. */
  private static final int FIRST_WIDE = 0x1100;

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row, which has as many cells as the others. */
  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Returns the lines. */
  List<String> lines() {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - width(row.get(i)));
      out.append(i == 0 ? row.get(i) + space : GAP + space + row.get(i));
    }
    return out.toString();
  }

  /** Returns how many columns of a terminal a text takes. */
  static int width(String text) {
    return text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
  }
}
