/**
 * The days that documents speak about, on one list and as calendar files that calendar programs
 * read (RFC 5545).
 *
 * <p>{@link org.huibian.site.calendar.Agenda} brings the days of the catalogue together; {@link
 * org.huibian.site.calendar.ICalendar} knows how a calendar file is escaped and folded.
 */
package org.huibian.site.calendar;
