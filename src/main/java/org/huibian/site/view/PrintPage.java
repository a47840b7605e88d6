package org.huibian.site.view;

import java.util.List;

/**
 * A whole issue as one document, to be printed.
 *
 * @param issue the issue
 * @param articles its articles in print order
 */
public record PrintPage(PageView page, SiteView site, IssueView issue, List<PrintedView> articles)
    implements PageModel {}
