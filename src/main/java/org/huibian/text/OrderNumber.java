package org.huibian.text;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Recognises the number of an order or announcement that is printed over several lines: the organs,
 * one on a line, then 令 or 公告, then the number itself, 第51号.
 */
public final class OrderNumber {
  /** The number of an order names no more organs. */
  private static final int MOST_ORGANS = 8;

  private static final Pattern ORGAN =
      Pattern.compile("\\p{IsHan}[\\p{IsHan}\\s]{1,28}(?:部|委员会|局|署|院|会|厅|办公室|政府|银行|军委|高法|高检|委)");
  private static final Pattern WORD = Pattern.compile("联?\\s*合?\\s*(?:令|公\\s*告)");
  private static final Pattern ORGAN_AND_WORD =
      Pattern.compile("(?!关于|.*的公告)[\\p{IsHan}\\s]{2,30}(?:令|公告)");
  private static final Pattern LAST =
      Pattern.compile("[（(]?\\s*(?:[12][0-9]{3}\\s*年)?\\s*第[^（）()]*[）)]?(?:\\s*[（(].*[）)])?");

  /** The last characters of the lines above the number itself. */
  private static final String LAST_CHARACTERS = "部会局署院厅室府行委高法令告";

  private OrderNumber() {}

  /**
   * Returns how many lines from an index on make up the number of an order; 0 if they are none. A
   * number on one line is not looked for.
   *
   * @param line returns the text of a line
   * @param from the index of the first line
   * @param end the index after the last line that exists
   */
  public static int length(IntFunction<String> line, int from, int end) {
    int i = from;
    if (i + 1 < end && LAST_CHARACTERS.indexOf(last(line.apply(i))) < 0) {
      return 0; // Skips the patterns for most lines.
    }
    while (i < end && i < from + MOST_ORGANS && ORGAN.matcher(line.apply(i)).matches()) {
      i++;
    }
    if (i + 1 >= end || !isLast(line.apply(i + 1))) {
      return 0;
    }
    String word = line.apply(i);
    boolean names = i > from && WORD.matcher(word).matches();
    if (!names && !ORGAN_AND_WORD.matcher(word).matches()) {
      return 0;
    }
    return DocumentNumber.whole(word + line.apply(i + 1)).isPresent() ? i + 2 - from : 0;
  }

  private static char last(String line) {
    return line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
  }

  /** Returns whether a line can be the last one of the number: 第51号, 2025年第7号, （第5号）. */
  private static boolean isLast(String line) {
    return LAST.matcher(line).matches();
  }
}
