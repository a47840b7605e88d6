package org.huibian.recovery;

import java.util.OptionalInt;

/** Finds the heading with which a paragraph starts. */
final class RunInHeading {
  /** A colon ends a heading only within this many characters. */
  private static final int LONGEST_LABEL = 24;

  private RunInHeading() {}

  /**
   * Returns the index of the first 。 or ： outside of brackets and quotation marks; empty if there
   * is none, or none before another stop.
   */
  static OptionalInt end(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("（(《“〈".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》”〉".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (c == '。' || c == '：' || c == ':')) {
        return OptionalInt.of(i);
      } else if (depth == 0 && (c == '；' || c == '！')) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** Returns whether a colon ends a short name before running text: 项目试点：依托…. */
  static boolean isLabel(String text, int end) {
    return end <= LONGEST_LABEL && text.indexOf('，') > end;
  }
}
