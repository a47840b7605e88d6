package org.huibian.site.view;

import java.util.List;

/** The page of all indexes, which shows the fullest headings of each. */
public record IndexListPage(PageView page, SiteView site, List<IndexView> indexes)
    implements PageModel {}
