package org.huibian.site.view;

/** A feed. */
public record FeedPage(PageView page, SiteView site, FeedView feed) implements PageModel {}
