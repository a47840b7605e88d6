package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits or joins a paragraph at its manual line breaks. Authors break titles with them, but they
 * also paste whole texts in which every paragraph ends with one.
 */
final class SoftBreaks {
  private static final String ENDS = "。！？；：!?;:”）)》】";

  private SoftBreaks() {}

  /**
   * Returns the lines of a paragraph. A break after one of 。！？ and the like starts a new line; any
   * other break is removed.
   *
   * @param text the text, with {@link InlineContent#SOFT_BREAK} at its breaks
   * @param isHeading whether it looks like a heading, which stays one line in any case
   */
  static List<String> resolve(String text, boolean isHeading) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : text.split(String.valueOf(InlineContent.SOFT_BREAK))) {
      if (piece.isBlank()) {
        continue;
      }
      if (!isHeading && isComplete(line)) {
        lines.add(line.toString());
        line.setLength(0);
      }
      append(line, piece);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static boolean isComplete(StringBuilder text) {
    String line = text.toString().strip();
    return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Appends a piece, with a space between Latin words; Chinese needs none. */
  private static void append(StringBuilder line, String piece) {
    if (line.length() > 0 && isLatin(line.charAt(line.length() - 1)) && isLatin(piece.charAt(0))) {
      line.append(' ');
    }
    line.append(piece);
  }

  /** Returns whether a character is a letter of the Latin blocks of Unicode, or a digit. */
  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
