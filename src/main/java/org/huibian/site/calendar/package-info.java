/**
 * The calendar of the days that documents name.
 *
 * <p>{@link org.huibian.site.calendar.Agenda} collects the days from the catalogue; {@link
 * org.huibian.site.calendar.ICalendar} escapes and folds the text of calendar files (RFC 5545).
 */
package org.huibian.site.calendar;
