package org.huibian.site.view;

import java.util.List;

/**
 * The content of a page of the calendar.
 *
 * @param year the year of the page, or empty for the first page
 * @param asOf the newest issue; without scripts, its last day separates coming and past days
 * @param coming the days after it, the earliest first; of yearly days the next one
 * @param past the days before it, the latest first
 * @param yearly the days that recur every year, in the order of the year
 * @param years the pages of single years
 * @param file the address of the calendar file, or empty
 * @param members the address of the file with the days that concern members, or empty
 */
public record CalendarView(
    String year,
    IssueView asOf,
    DayListView coming,
    DayListView past,
    List<OccasionView> yearly,
    List<HeadingView> years,
    String file,
    String members) {}
