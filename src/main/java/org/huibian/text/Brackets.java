package org.huibian.text;

/** Recognises remarks in brackets. */
public final class Brackets {
  private Brackets() {}

  /**
   * Returns whether the text is a remark such as （此件公开发布）: one pair of round brackets encloses all
   * of it, and it contains no 。.
   */
  public static boolean isRemark(String text) {
    if (text.length() < 3 || !isOpen(text.charAt(0)) || text.indexOf('。') >= 0) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOpen(c)) {
        depth++;
      } else if (c == '）' || c == ')') {
        depth--;
        if (depth == 0) {
          return i == text.length() - 1;
        }
      }
    }
    return false;
  }

  private static boolean isOpen(char c) {
    return c == '（' || c == '(';
  }
}
