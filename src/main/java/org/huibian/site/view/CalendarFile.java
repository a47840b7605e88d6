package org.huibian.site.view;

import java.util.List;

/**
 * A calendar file. Its texts are escaped for the format.
 *
 * @param name the title of the site
 * @param issue the issue whose days it contains, or empty for all days
 * @param events the days, the earliest first; at least one
 */
public record CalendarFile(
    PageView page, SiteView site, String name, String issue, List<EventView> events)
    implements PageModel {}
