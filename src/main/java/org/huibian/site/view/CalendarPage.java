package org.huibian.site.view;

/** A page of the calendar. */
public record CalendarPage(PageView page, SiteView site, CalendarView calendar)
    implements PageModel {}
