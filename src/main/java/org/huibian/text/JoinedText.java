package org.huibian.text;

/** Joins lines to the text that was broken into them. */
public final class JoinedText {
  private JoinedText() {}

  /**
   * Appends a line. Between two Latin letters the line break replaced a space, except within a URL;
   * Chinese text has no spaces.
   */
  public static void append(StringBuilder out, String line) {
    if (out.length() > 0 && !line.isEmpty()) {
      char before = out.charAt(out.length() - 1);
      char after = line.charAt(0);
      if (isWord(before) && isWord(after) && !endsInUrl(out)) {
        out.append(' ');
      }
    }
    out.append(line);
  }

  private static boolean isWord(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean endsInUrl(StringBuilder out) {
    int start = Math.max(out.lastIndexOf("http://"), out.lastIndexOf("https://"));
    return start >= 0 && out.substring(start).chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}
