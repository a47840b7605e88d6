package org.huibian.catalog.text;

/**
 * Finds the bounds of sentences. A sentence ends at 。, ！ or ？, or at an ASCII ! or ? that no other
 * visible ASCII character follows, and includes the closing quotation marks and brackets after that
 * mark.
 */
public final class SentenceSplitter {
  private static final String ENDS = "。！？!?";
  private static final String CLOSING = "”’）)》〉」』";

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
    int i = Math.min(at, text.length());
    while (i > 0 && !isEnd(text, i - 1)) {
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
    int i = Math.max(end - 1, 0);
    while (i < text.length() && !isEnd(text, i)) {
      i++;
    }
    i = Math.min(i + 1, text.length());
    while (i < text.length() && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Tells whether a sentence ends at an index; an ASCII ? or ! inside a URL does not end one. */
  private static boolean isEnd(String text, int i) {
    char c = text.charAt(i);
    boolean within = i + 1 < text.length() && text.charAt(i + 1) < 128 && text.charAt(i + 1) > ' ';
    return ENDS.indexOf(c) >= 0 && (c > 127 || !within);
  }
}
