package org.huibian.catalog.citation;

/** Pairs round brackets, ASCII and full-width ones. */
final class Parentheses {
  /** The longest text in brackets. It bounds the search for the other bracket. */
  private static final int MAX_LENGTH = 300;

  private Parentheses() {}

  /**
   * Returns the index of the bracket that closes the one at an index; -1 if there is no such pair.
   */
  static int close(String text, int open) {
    if (open >= text.length() || !isOpen(text.charAt(open))) {
      return -1;
    }
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + MAX_LENGTH); i++) {
      if (isOpen(text.charAt(i))) {
        depth++;
      } else if (isClose(text.charAt(i)) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the index of the innermost bracket that is open before an index, or -1. */
  static int openAt(String text, int at) {
    int depth = 0;
    for (int i = at - 1; i >= Math.max(0, at - MAX_LENGTH); i--) {
      if (isClose(text.charAt(i))) {
        depth++;
      } else if (isOpen(text.charAt(i)) && depth-- == 0) {
        return i;
      } else if (text.charAt(i) == '。') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isOpen(char c) {
    return c == '（' || c == '(';
  }

  private static boolean isClose(char c) {
    return c == '）' || c == ')';
  }
}
