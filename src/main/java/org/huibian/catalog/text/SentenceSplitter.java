package org.huibian.catalog.text;

/**
 * Finds the bounds of sentences. A sentence ends at 。, ！ or ？, or at an ASCII ! or ? that no other
 * visible ASCII character follows, and includes the closing quotation marks and brackets after that
 * mark. A text that goes on for thousands of characters without such a mark is no sentence; it is
 * cut at fixed places, so that what is looked up around each of its words stays short.
 */
public final class SentenceSplitter {
  private static final String CLOSING = "”’）)》〉」』";

  /**
   * How far the bounds of a sentence are looked for, in characters; the longest sentences of
   * official texts, which enumerate organs, have some hundred. A longer one is cut where the index
   * is a multiple of this number, so that all words between two cuts have the same sentence.
   */
  private static final int REACH = 2000;

  private SentenceSplitter() {}

  /**
   * Returns the sentence that contains a range of a text, without surrounding white space. If the
   * range spans several sentences, returns all of them.
   *
   * @param text the text
   * @param start the start of the range
   * @param end the end of the range, exclusive
   */
  public static String around(String text, int start, int end) {
    return text.substring(startOf(text, start), endOf(text, end)).strip();
  }

  /** Returns the start of the sentence that contains the character at an index. */
  public static int startOf(String text, int at) {
    int from = Math.min(at, text.length());
    int i = from;
    while (i > 0 && !isEnd(text, i - 1)) {
      if (from - i == REACH) {
        return wholeCharacter(text, from - from % REACH);
      }
      i--;
    }
    // Closing marks after the full stop belong to the previous sentence.
    while (i > 0 && i < at && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Returns the end, exclusive, of the sentence that contains the character before {@code end}. */
  public static int endOf(String text, int end) {
    int from = Math.max(end - 1, 0);
    int i = from;
    while (i < text.length() && !isEnd(text, i)) {
      if (i - from == REACH) {
        return wholeCharacter(text, from - from % REACH + REACH);
      }
      i++;
    }
    i = Math.min(i + 1, text.length());
    while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Returns an index, or the one before it if it lies within a character of two code units. */
  private static int wholeCharacter(String text, int index) {
    return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
        ? index - 1
        : index;
  }

  /** Tells whether a sentence ends at an index; an ASCII ? or ! inside a URL does not end one. */
  private static boolean isEnd(String text, int i) {
    return switch (text.charAt(i)) {
      case '。', '！', '？' -> true;
      case '!', '?' ->
          i + 1 == text.length() || text.charAt(i + 1) >= 128 || text.charAt(i + 1) <= ' ';
      default -> false;
    };
  }
}
