package org.huibian.site.view;

import java.util.List;
import java.util.Map;

/**
 * A whole issue as one document, to be printed.
 *
 * @param issue the issue
 * @param articles its articles in print order
 * @param sizes the sizes of the pictures by their file names, as far as they are known
 */
public record PrintPage(
    PageView page,
    SiteView site,
    IssueView issue,
    List<ArticleView> articles,
    Map<String, PictureView> sizes)
    implements PageModel {}
