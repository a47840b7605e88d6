package org.huibian.site.view;

import java.time.LocalDate;

/** A date in parts, and as machines read it. */
public record DateView(String iso, int year, int month, int day) {
  /** The parts of a date. */
  public static DateView of(LocalDate date) {
    return new DateView(
        date.toString(), date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
