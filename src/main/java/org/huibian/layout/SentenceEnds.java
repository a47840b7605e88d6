package org.huibian.layout;

import java.util.regex.Pattern;

/** Decides by its punctuation whether a text is complete. */
public final class SentenceEnds {
  /** A comma or semicolon of western form between Chinese words. */
  private static final Pattern WESTERN = Pattern.compile("[\\p{IsHan}”》）][,;][\\s\\p{IsHan}“《]");

  private static final String TERMINAL = "。！？；：!?;:…";
  private static final String CLOSING = "）)》〉”’」』】〕]>";
  private static final String OPENING_BRACKETS = "《〈“‘（(〔「『【";
  private static final String CLOSING_BRACKETS = "》〉”’）)〕」』】";

  private SentenceEnds() {}

  /**
   * Returns whether the text ends where a sentence, a list item or a bracket ends; an empty text
   * does.
   */
  public static boolean isComplete(String text) {
    if (text.isEmpty()) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return TERMINAL.indexOf(last) >= 0 || CLOSING.indexOf(last) >= 0;
  }

  /** Returns whether the text ends with a full stop (。！？), possibly followed by closing marks. */
  public static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && "。！？!?".indexOf(text.charAt(i)) >= 0;
  }

  /** Returns whether a bracket, a quotation mark or a book mark (《) is still open at the end. */
  public static boolean hasOpenBracket(String text) {
    StringBuilder expected = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (OPENING_BRACKETS.indexOf(c) >= 0) {
        expected.append(closing(c));
      } else if (CLOSING_BRACKETS.indexOf(c) >= 0 && expected.length() > 0) {
        int match = expected.lastIndexOf(String.valueOf(fullWidth(c)));
        if (match >= 0) {
          expected.setLength(match);
        }
      }
    }
    return expected.length() > 0;
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '《' -> '》';
      case '〈' -> '〉';
      case '“' -> '”';
      case '‘' -> '’';
      case '〔' -> '〕';
      case '「' -> '」';
      case '『' -> '』';
      case '【' -> '】';
      default -> '）';
    };
  }

  private static char fullWidth(char closing) {
    return closing == ')' ? '）' : closing;
  }

  /** Returns whether the text contains the punctuation of running sentences. */
  public static boolean isProse(String text) {
    return text.indexOf('，') >= 0
        || text.indexOf('。') >= 0
        || text.indexOf('；') >= 0
        || WESTERN.matcher(text).find();
  }
}
