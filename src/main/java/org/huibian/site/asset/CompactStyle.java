package org.huibian.site.asset;

/**
 * Minifies a style sheet: it removes comments, line ends, indentation, the last semicolon of a rule
 * and the 0 before a decimal point. Quoted strings and the order of the rules stay as they are.
 */
final class CompactStyle {
  /** White space beside these has no meaning, in selectors as in values. */
  private static final String SEPARATORS = "{};,>";

  private final String style;
  private final StringBuilder out;

  private CompactStyle(String style) {
    this.style = style;
    this.out = new StringBuilder(style.length());
  }

  /** Returns the minified style sheet. */
  static String of(String style) {
    return new CompactStyle(style).compact();
  }

  private String compact() {
    boolean space = false;
    for (int i = 0; i < style.length(); i++) {
      char c = style.charAt(i);
      if (style.startsWith("/*", i)) {
        int end = style.indexOf("*/", i + 2);
        i = end < 0 ? style.length() : end + 1;
        space = true;
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else {
        if (space && SEPARATORS.indexOf(c) < 0 && !follows(SEPARATORS) && !follows(":")) {
          out.append(' ');
        }
        space = false;
        if (c == '"' || c == '\'') {
          i = quote(i);
        } else {
          if (c == '}' && follows(";")) {
            out.setLength(out.length() - 1);
          }
          if (!isLeadingZero(i)) {
            out.append(c);
          }
        }
      }
    }
    return out.append('\n').toString();
  }

  /** Returns whether a 0 before a decimal point, as in 0.5, stands at the index. */
  private boolean isLeadingZero(int at) {
    return style.startsWith("0.", at) && follows(" :,(-+*/");
  }

  /** Returns whether the output is empty or ends in one of the characters. */
  private boolean follows(String characters) {
    return out.length() == 0 || characters.indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  /** Copies a quoted string and returns the index of its closing quote. */
  private int quote(int from) {
    int at = from + 1;
    while (at < style.length() && style.charAt(at) != style.charAt(from)) {
      at += style.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, style.length() - 1);
    out.append(style, from, end + 1);
    return end;
  }
}
