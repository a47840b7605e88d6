package org.huibian.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An editor's decision about a day that an article states. It overrides what the program finds.
 * Front matter has it as a text: {@code deadline 2025-07-15 members 于7月15日前报送}, {@code not
 * validUntil 2027-12-31}, {@code not deadline}, {@code deadline --02-end authorities}.
 *
 * @param holds whether the article states the day; false after {@code not}
 * @param kind the name of the kind, one of those in {@link #EXAMPLE}
 * @param date the day; empty if it recurs every year, or if all days of the kind are denied
 * @param yearly the day of every year
 * @param monthEnd whether it is the end of that month in every year
 * @param concerns who has to act: {@code members}, {@code authorities} or {@code others}; empty if
 *     the program's answer holds
 * @param words words of the text that state the day, or empty
 */
public record DayRuling(
    boolean holds,
    String kind,
    Optional<LocalDate> date,
    Optional<MonthDay> yearly,
    boolean monthEnd,
    Optional<String> concerns,
    String words) {
  /** The syntax, for messages. */
  public static final String EXAMPLE =
      "[not] inForce|validUntil|deadline|consultation|publicNotice|transition|repealedFrom"
          + " 2025-07-15|--03-31|--02-end [members|authorities|others] […]";

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(not )?(inForce|validUntil|deadline|consultation|publicNotice|transition|repealedFrom)"
              + "(?: (?:([0-9]{4}-[0-9]{2}-[0-9]{2})|--([0-9]{2})-([0-9]{2}|end)))?"
              + "(?: (members|authorities|others))?(?: (.+))?");

  /** Rejects a ruling that states no day. */
  public DayRuling {
    if (holds && date.isEmpty() && yearly.isEmpty()) {
      throw new IllegalArgumentException("a ruling without a day");
    }
  }

  /** Parses a ruling; returns nothing if the text is not one. */
  public static Optional<DayRuling> parse(String text) {
    Matcher m = SYNTAX.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean holds = m.group(1) == null;
    boolean end = "end".equals(m.group(5));
    String words = m.group(7) == null ? "" : m.group(7).strip();
    try {
      Optional<LocalDate> date = Optional.ofNullable(m.group(3)).map(LocalDate::parse);
      Optional<MonthDay> yearly =
          Optional.ofNullable(m.group(4)).map(month -> yearly(month, m.group(5)));
      boolean hasDay = date.isPresent() || yearly.isPresent();
      // A denied day has neither a bearer nor words; without a day, words can only be a misprint.
      if (holds ? !hasDay : m.group(6) != null || !words.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new DayRuling(
              holds, m.group(2), date, yearly, end, Optional.ofNullable(m.group(6)), words));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static MonthDay yearly(String month, String day) {
    int number = Integer.parseInt(month);
    return MonthDay.of(
        number, day.equals("end") ? Month.of(number).maxLength() : Integer.parseInt(day));
  }

  /** Returns the text for front matter. */
  @Override
  public String toString() {
    return (holds ? "" : "not ")
        + kind
        + date.map(day -> " " + day).orElse("")
        + yearly.map(this::printed).orElse("")
        + concerns.map(who -> " " + who).orElse("")
        + (words.isEmpty() ? "" : " " + words);
  }

  private String printed(MonthDay day) {
    String text = " " + day;
    return monthEnd ? text.substring(0, text.lastIndexOf('-')) + "-end" : text;
  }
}
