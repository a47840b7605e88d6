package org.huibian.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses dates in official documents: 2025 年 6 月 13 日, 二〇二五年六月十三日. */
public final class OfficialDate {
  private static final String NUMBER = "([0-9０-９]{1,4}|[" + Numerals.CHARACTER_CLASS + "]{1,4})";
  private static final Pattern DATE =
      Pattern.compile(NUMBER + "\\s*年\\s*" + NUMBER + "\\s*月\\s*" + NUMBER + "\\s*日");

  private static final Pattern TYPED =
      Pattern.compile("([0-9]{4})(?:-|\\.|/)([0-9]{1,2})(?:-|\\.|/)([0-9]{1,2})");

  private OfficialDate() {}

  /** Parses a text that is only a date, which may be in brackets. */
  public static Optional<LocalDate> whole(String text) {
    if (text.indexOf('日') < 0) {
      return Optional.empty(); // Skips the slow pattern for most lines.
    }
    String bare = text.strip().replaceAll("^[（(]|[）)]$", "").strip();
    Matcher m = DATE.matcher(bare);
    return m.matches() ? date(m) : Optional.empty();
  }

  /**
   * Parses a text that is only a date, in one of the forms in which people type one: 2024-09-01,
   * 2024-9-1, 2024.9.1, 2024/9/1, 2024年9月1日, 二〇二四年九月一日.
   */
  public static Optional<LocalDate> typed(String text) {
    Matcher m = TYPED.matcher(text.strip());
    return m.matches() ? date(m) : whole(text);
  }

  /** Returns the first date in the text. */
  public static Optional<LocalDate> first(String text) {
    if (text.indexOf('日') < 0) {
      return Optional.empty();
    }
    Matcher m = DATE.matcher(text);
    return m.find() ? date(m) : Optional.empty();
  }

  /**
   * Returns the index of the date at the end of the text; empty if the text does not end with one.
   */
  public static OptionalInt startOfFinalDate(String text) {
    if (!text.stripTrailing().endsWith("日")) {
      return OptionalInt.empty();
    }
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      if (text.substring(m.end()).isBlank() && date(m).isPresent()) {
        return OptionalInt.of(m.start());
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<LocalDate> date(Matcher m) {
    OptionalInt year = Numerals.parse(m.group(1));
    OptionalInt month = Numerals.parse(m.group(2));
    OptionalInt day = Numerals.parse(m.group(3));
    if (year.isEmpty() || month.isEmpty() || day.isEmpty() || year.getAsInt() < 1900) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
