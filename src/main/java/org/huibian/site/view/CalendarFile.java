package org.huibian.site.view;

import java.util.List;

/**
 * A calendar file. Its texts are escaped for the format.
 *
 * @param name the title of the site
 * @param of the issue, topic or authority whose days it contains, or empty for all
 * @param members whether it contains only what concerns members
 * @param events the days, the earliest first; at least one
 */
public record CalendarFile(
    PageView page, SiteView site, String name, String of, boolean members, List<EventView> events)
    implements PageModel {}
