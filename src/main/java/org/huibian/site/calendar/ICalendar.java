package org.huibian.site.calendar;

import java.nio.charset.StandardCharsets;

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
