package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides what line breaks within a paragraph are. Authors break titles with them, and paste whole
 * texts in which every paragraph ends with one.
 */
final class SoftBreaks {
  private static final String ENDS = "。！？；：!?;:”）)》】";

  private SoftBreaks() {}

  /**
   * The lines that a text with breaks is.
   *
   * @param text the text, its breaks as {@link Inline#SOFT_BREAK}
   * @param isHeading whether it looks like a heading: then it is one line, however often broken
   */
  static List<String> resolve(String text, boolean isHeading) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String piece : text.split(String.valueOf(Inline.SOFT_BREAK))) {
      if (piece.isBlank()) {
        continue;
      }
      if (!isHeading && endsParagraph(open)) {
        lines.add(open.toString());
        open.setLength(0);
      }
      join(open, piece);
    }
    if (!open.toString().isBlank()) {
      lines.add(open.toString());
    }
    return lines;
  }

  private static boolean endsParagraph(StringBuilder text) {
    String line = text.toString().strip();
    return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Chinese needs nothing where a line was broken; between Latin words a space stood. */
  static void join(StringBuilder out, String piece) {
    if (out.length() > 0 && isWord(out.charAt(out.length() - 1)) && isWord(piece.charAt(0))) {
      out.append(' ');
    }
    out.append(piece);
  }

  private static boolean isWord(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
