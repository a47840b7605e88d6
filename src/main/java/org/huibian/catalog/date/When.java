package org.huibian.catalog.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.huibian.catalog.date.DatedFact.Counted;
import org.huibian.text.Numerals;

/**
 * When something happens.
 *
 * @param date the day; empty if it recurs or is not known
 * @param yearly the day of every year, if it recurs
 * @param monthEnd whether it is the end of a month
 * @param counted from what the day is counted
 */
record When(
    Optional<LocalDate> date, Optional<MonthDay> yearly, boolean monthEnd, Counted counted) {
  /** Returns a day that the text names. */
  static When named(DayExpression day) {
    return new When(day.date(), day.yearly(), day.monthEnd(), Counted.NOT);
  }

  /** Returns a day that the text names by its year only. */
  static When fixed(LocalDate day) {
    return new When(Optional.of(day), Optional.empty(), false, Counted.NOT);
  }

  /** Returns a day that is counted from a document's date; empty if that is not known. */
  static When relative(Optional<LocalDate> day) {
    return new When(day, Optional.empty(), false, Counted.FROM_DATE);
  }

  /** Returns a day that is counted from the publication of a document. */
  static When published(LocalDate day) {
    return new When(Optional.of(day), Optional.empty(), false, Counted.FROM_PUBLICATION);
  }

  /**
   * Adds a period to a day.
   *
   * @param day the day
   * @param count the number of units as printed; null for none
   * @param unit 日, 天, 个月, 年 or 个工作日
   * @return the later day; empty for working days, for which there is no calendar
   */
  static Optional<LocalDate> plus(LocalDate day, String count, String unit) {
    if (count == null) {
      return Optional.of(day);
    }
    int n = Numerals.parse(count).orElse(0);
    return switch (unit) {
      case "日", "天" -> Optional.of(day.plusDays(n));
      case "个月" -> Optional.of(day.plusMonths(n));
      case "年" -> Optional.of(day.plusYears(n));
      default -> Optional.empty();
    };
  }
}
