package org.huibian.layout;

import java.util.regex.Pattern;

/** What the characters at the end of a passage say about whether it is complete. */
public final class Sentences {
  /** A comma or semicolon of western form between Chinese words. */
  private static final Pattern WESTERN = Pattern.compile("[\\p{IsHan}”》）][,;][\\s\\p{IsHan}“《]");

  private static final String TERMINAL = "。！？；：!?;:…";
  private static final String CLOSING = "）)》〉”’」』】〕]>";
  private static final String OPEN = "《〈“‘（(〔「『【";
  private static final String CLOSE = "》〉”’）)〕」』】";

  private Sentences() {}

  /** Whether the text ends where a sentence, an item or a bracket ends. */
  public static boolean ends(String text) {
    if (text.isEmpty()) {
      return true;
    }
    char last = text.charAt(text.length() - 1);
    return TERMINAL.indexOf(last) >= 0 || CLOSING.indexOf(last) >= 0;
  }

  /** Whether the text ends with 。！？ or one of these within closing marks. */
  public static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && "。！？!?".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a bracket or book mark stands open at the end of the text. */
  public static boolean isOpen(String text) {
    StringBuilder stack = new StringBuilder();
    for (char c : text.toCharArray()) {
      int open = OPEN.indexOf(c);
      int close = CLOSE.indexOf(c);
      if (open >= 0) {
        stack.append(partner(c));
      } else if (close >= 0 && stack.length() > 0) {
        int match = stack.lastIndexOf(String.valueOf(partnerOfClose(c)));
        if (match >= 0) {
          stack.setLength(match);
        }
      }
    }
    return stack.length() > 0;
  }

  private static char partner(char open) {
    return switch (open) {
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

  private static char partnerOfClose(char close) {
    return close == ')' ? '）' : close;
  }

  /** Whether the text has the punctuation of running sentences inside it. */
  public static boolean isProse(String text) {
    return text.indexOf('，') >= 0
        || text.indexOf('。') >= 0
        || text.indexOf('；') >= 0
        || WESTERN.matcher(text).find();
  }
}
