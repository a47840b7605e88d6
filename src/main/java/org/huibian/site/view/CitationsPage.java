package org.huibian.site.view;

/**
 * The page of the documents that an article cites, where they are too many for its own page.
 *
 * @param article the citing article
 */
public record CitationsPage(PageView page, SiteView site, ArticleView article)
    implements PageModel {}
