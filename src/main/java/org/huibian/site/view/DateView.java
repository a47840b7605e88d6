package org.huibian.site.view;

import java.time.LocalDate;

/**
 * A date.
 *
 * @param iso the date in ISO 8601, {@code 2025-06-13}
 * @param month the month, 1 to 12
 */
public record DateView(String iso, int year, int month, int day) {
  /** Creates the view of a date. */
  public static DateView of(LocalDate date) {
    return new DateView(
        date.toString(), date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
