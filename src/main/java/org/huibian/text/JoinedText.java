package org.huibian.text;

/** Joins the text of lines as the printed text was before it was broken into lines. */
public final class JoinedText {
  private JoinedText() {}

  /**
   * Appends a line. Chinese needs nothing between; between two Latin words the line break stood for
   * a space, except within an address.
   */
  public static void append(StringBuilder out, String line) {
    if (out.length() > 0 && !line.isEmpty()) {
      char before = out.charAt(out.length() - 1);
      char after = line.charAt(0);
      if (isWord(before) && isWord(after) && !endsInAddress(out)) {
        out.append(' ');
      }
    }
    out.append(line);
  }

  private static boolean isWord(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean endsInAddress(StringBuilder out) {
    int start = Math.max(out.lastIndexOf("http://"), out.lastIndexOf("https://"));
    return start >= 0 && out.substring(start).chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}
