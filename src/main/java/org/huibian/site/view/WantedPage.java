package org.huibian.site.view;

import java.util.List;

/**
 * The page of the documents that the archive lacks.
 *
 * @param wanted the documents, the most cited first
 */
public record WantedPage(PageView page, SiteView site, List<WantedView> wanted)
    implements PageModel {}
