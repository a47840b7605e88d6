package org.huibian.site.view;

import java.util.List;

/**
 * A page that offers all issues: the one for reading offline and the one for lost addresses.
 *
 * @param years all issues by year
 */
public record ArchivePage(PageView page, SiteView site, List<YearView> years)
    implements PageModel {}
