package org.huibian.site;

/**
 * Leaves out of a style sheet what only its writers need: comments, line ends, indentation, the
 * last semicolon of a rule, the 0 before a point. Texts in quotes stay as they are; the order of
 * rules does, too.
 */
final class CompactStyle {
  /** Around these no space means anything, in selectors as in values. */
  private static final String LOOSE = "{};,>";

  private final String style;
  private final StringBuilder out;

  private CompactStyle(String style) {
    this.style = style;
    this.out = new StringBuilder(style.length());
  }

  /** The style sheet as it is published. */
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
        if (space && LOOSE.indexOf(c) < 0 && !follows(LOOSE) && !follows(":")) {
          out.append(' ');
        }
        space = false;
        if (c == '"' || c == '\'') {
          i = quote(i);
        } else {
          if (c == '}' && follows(";")) {
            out.setLength(out.length() - 1);
          }
          if (!isIdleZero(i)) {
            out.append(c);
          }
        }
      }
    }
    return out.append('\n').toString();
  }

  /** The 0 of 0.5, which a number can do without. */
  private boolean isIdleZero(int at) {
    return style.startsWith("0.", at) && follows(" :,(-+*/");
  }

  private boolean follows(String any) {
    return out.length() == 0 || any.indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  /** Copies a text in quotes; the index of its closing quote. */
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
