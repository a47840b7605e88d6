package org.huibian.text;

import java.util.regex.Pattern;

/** Recognises remarks in brackets. */
public final class Brackets {
  private static final Pattern EXCERPT =
      Pattern.compile("\\s*[（(][^（）()]{0,12}(?:摘编|摘要|摘录|摘登|节选|节录)[^（）()]{0,4}[）)]$");

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

  /**
   * Returns the title of a document without what a compiler adds to it in brackets where not all of
   * the document is printed: …目录（2024年本）（装备相关内容摘编）.
   */
  public static String withoutExcerpt(String title) {
    return title.endsWith("）") || title.endsWith(")")
        ? EXCERPT.matcher(title).replaceFirst("")
        : title;
  }
}
