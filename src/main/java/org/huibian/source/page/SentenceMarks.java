package org.huibian.source.page;

/** Tells from the marks at the ends of a line where it stands in its sentence. */
final class SentenceMarks {
  private static final String SENTENCE_ENDS = "。！？；：!?;:）)";
  private static final String STOPS = "，。、；：,.;:";
  private static final String CLOSING_BRACKETS = "》）)〉】〕";
  private static final String OPENING_BRACKETS = "《（(〈【〔";
  private static final String NEVER_FIRST = "，。、；：！？）》”’〉】〕,;)]";

  /** Marks that are kept on the line of the character before them. */
  private static final String KEPT_BEHIND = "，。、；：！？）》”’〉】〕,.;:!?)%";

  /** Marks that are kept on the line of the character after them. */
  private static final String KEPT_BEFORE = "（《“‘〈【〔(";

  private SentenceMarks() {}

  /** Returns whether a sentence, an item or a remark may end with the text's last character. */
  static boolean endsSentence(String text) {
    return SENTENCE_ENDS.indexOf(lastOf(text)) >= 0;
  }

  /** Returns whether the last character is a stop, which may hang in the margin. */
  static boolean endsWithStop(String text) {
    return STOPS.indexOf(lastOf(text)) >= 0;
  }

  private static char lastOf(String text) {
    return text.charAt(text.length() - 1);
  }

  /** Returns whether the first character never starts a line, such as a stop or closing bracket. */
  static boolean startsWithRest(String text) {
    return NEVER_FIRST.indexOf(text.charAt(0)) >= 0;
  }

  /** Returns whether a bracket or book title mark is still open at the end of the text. */
  static boolean hasOpenBracket(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (CLOSING_BRACKETS.indexOf(c) >= 0) {
        depth++;
      } else if (OPENING_BRACKETS.indexOf(c) >= 0) {
        depth--;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether no line breaks before a character. */
  static boolean isKeptBehind(int c) {
    return KEPT_BEHIND.indexOf(c) >= 0;
  }

  /** Returns whether no line breaks after a character. */
  static boolean isKeptBefore(int c) {
    return KEPT_BEFORE.indexOf(c) >= 0;
  }
}
