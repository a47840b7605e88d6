package org.huibian.catalog.citation;

/** Round brackets of either width. */
final class Parentheses {
  /** A bracket that holds more is not closed where it seems to be. */
  private static final int LONGEST = 300;

  private Parentheses() {}

  /** The bracket that closes the one at the index; -1 if none stands there, or it is not closed. */
  static int close(String text, int open) {
    if (open >= text.length() || !isOpen(text.charAt(open))) {
      return -1;
    }
    int depth = 0;
    for (int i = open; i < Math.min(text.length(), open + LONGEST); i++) {
      if (isOpen(text.charAt(i))) {
        depth++;
      } else if (isClose(text.charAt(i)) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The innermost bracket that is open at the index, or -1. */
  static int openAt(String text, int at) {
    int depth = 0;
    for (int i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
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
