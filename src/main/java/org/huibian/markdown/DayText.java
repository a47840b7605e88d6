package org.huibian.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: 2024-09-01, 2024.9.1, 2024/9/1, 2024年9月1日. */
public final class DayText {
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})\\s*(?:-|\\.|/|年)\\s*([0-9]{1,2})\\s*(?:-|\\.|/|月)\\s*([0-9]{1,2})\\s*日?");

  private DayText() {}

  /** Parses a day; returns nothing if the text is none, or there is no such day. */
  public static Optional<LocalDate> parse(String text) {
    Matcher m = DAY.matcher(text.strip());
    try {
      return m.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(m.group(1)),
                  Integer.parseInt(m.group(2)),
                  Integer.parseInt(m.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
