package org.huibian.catalog.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * An expression that names a day: 2025 年 7 月 10 日, 8 月底, 每年 3 月 31 日.
 *
 * @param start the index at which it starts in the text
 * @param end the index at which it ends, exclusive
 * @param date the day; for the end of a month or year its last day; empty if the day recurs or its
 *     year is not known
 * @param yearly the day of every year, if it recurs
 * @param monthEnd whether it is named as the end of a month or year (8 月底)
 * @param precise whether it names a day or the end of a month or year rather than a whole month
 */
record DayExpression(
    int start,
    int end,
    Optional<LocalDate> date,
    Optional<MonthDay> yearly,
    boolean monthEnd,
    boolean precise) {}
