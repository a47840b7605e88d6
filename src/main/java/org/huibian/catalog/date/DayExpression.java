package org.huibian.catalog.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A day as a text names it.
 *
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 * @param date the day; of a month's or year's end its last day; empty if the text leaves the year
 *     open
 * @param yearly the day of every year
 * @param precise whether a day or an end is named, rather than a whole month
 */
record DayExpression(
    int start, int end, Optional<LocalDate> date, Optional<MonthDay> yearly, boolean precise) {}
