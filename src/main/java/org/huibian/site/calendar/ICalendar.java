package org.huibian.site.calendar;

/** Escapes the texts and folds the lines of calendar files, as specified by RFC 5545. */
public final class ICalendar {
  /** The most octets of a line without its end (section 3.1). */
  private static final int OCTETS = 75;

  private static final String END = "\r\n";

  private ICalendar() {}

  /** Returns a text as a value on one line, without control characters (section 3.3.11). */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> out.append("\\\\");
                case ';' -> out.append("\\;");
                case ',' -> out.append("\\,");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append(' ');
                default -> {
                  if (!Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF)) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }

  /** Returns the lines of a file, folded and with CR and LF at their ends, without empty lines. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length() * 11 / 10);
    text.lines().filter(line -> !line.isBlank()).forEach(line -> fold(line, out));
    return out.toString();
  }

  /** Appends a folded line. Characters are never split, so that each line is valid UTF-8. */
  private static void fold(String line, StringBuilder out) {
    int octets = 0;
    int start = 0;
    for (int at = 0; at < line.length(); ) {
      int c = line.codePointAt(at);
      int width = octets(c);
      if (octets + width > OCTETS) {
        out.append(line, start, at).append(END).append(' ');
        start = at;
        octets = 1;
      }
      octets += width;
      at += Character.charCount(c);
    }
    out.append(line, start, line.length()).append(END);
  }

  /** Returns the octets of a character in UTF-8; a lone surrogate becomes a question mark. */
  private static int octets(int c) {
    if (c < 0x80 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    return c < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
  }
}
