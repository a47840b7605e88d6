package org.huibian.site.view;

/** The page of a heading of an index. */
public record GroupPage(PageView page, SiteView site, GroupView group) implements PageModel {}
