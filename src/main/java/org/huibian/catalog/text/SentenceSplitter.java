package org.huibian.catalog.text;

/** Cuts a text into sentences, for quoting. */
public final class SentenceSplitter {
  private static final String ENDS = "。！？!?";
  private static final String CLOSING = "”’）)》〉」』";

  private SentenceSplitter() {}

  /**
   * The sentence that holds the characters from {@code start} to {@code end}, without white space
   * around it; more than one sentence if they reach over its end.
   */
  public static String around(String text, int start, int end) {
    return text.substring(startOf(text, start), endOf(text, end)).strip();
  }

  /** Where the sentence starts that holds the character. */
  public static int startOf(String text, int at) {
    int i = Math.min(at, text.length());
    while (i > 0 && !isEnd(text, i - 1)) {
      i--;
    }
    // Closing marks behind the full stop still belong to the sentence before.
    while (i > 0 && i < at && CLOSING.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Where the sentence ends, exclusive, that holds the character before {@code end}. */
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

  /** A narrow ? or ! within an address ends no sentence. */
  private static boolean isEnd(String text, int i) {
    char c = text.charAt(i);
    boolean within = i + 1 < text.length() && text.charAt(i + 1) < 128 && text.charAt(i + 1) > ' ';
    return ENDS.indexOf(c) >= 0 && (c > 127 || !within);
  }
}
