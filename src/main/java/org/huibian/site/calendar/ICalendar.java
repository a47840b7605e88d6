package org.huibian.site.calendar;

import java.nio.charset.StandardCharsets;

/** How texts and lines stand in a calendar file, by RFC 5545. */
public final class ICalendar {
  /** How many octets a line has at most, without its end (section 3.1). */
  private static final int OCTETS = 75;

  private static final String END = "\r\n";

  private ICalendar() {}

  /** A text as a value (section 3.3.11): on one line, without characters that steer. */
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

  /**
   * The lines of a file as they are transmitted: folded, and ended as the standard asks. Empty
   * lines are dropped.
   */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length() * 11 / 10);
    text.lines().filter(line -> !line.isBlank()).forEach(line -> fold(line, out));
    return out.toString();
  }

  /** Characters stay whole, so a reader that joins lines before decoding is no better off. */
  private static void fold(String line, StringBuilder out) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int c = line.codePointAt(at);
      String one = Character.toString(c);
      int width = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > OCTETS) {
        out.append(END).append(' ');
        octets = 1;
      }
      out.append(one);
      octets += width;
      at += one.length();
    }
    out.append(END);
  }
}
