package org.huibian.site.view;

import java.util.List;

/**
 * A page of the calendar.
 *
 * @param year the year that the page is of, or empty
 * @param asOf the newest issue, up to which days count as past where no script knows better
 * @param coming the days after it, the earliest first
 * @param past the days before, the latest first
 * @param yearly what comes every year, in the order of the year
 * @param years the pages of single years
 * @param file the address of the calendar file, or empty
 */
public record CalendarView(
    String year,
    IssueView asOf,
    List<OccasionView> coming,
    List<OccasionView> past,
    List<OccasionView> yearly,
    List<HeadingView> years,
    String file) {}
