package org.huibian.site.view;

/** The page of an index, which lists its headings. */
public record IndexPage(PageView page, SiteView site, IndexView index) implements PageModel {}
