package org.huibian.site.view;

/**
 * The page of a heading of an index.
 *
 * @param calendar the address of the heading's calendar file, or empty
 * @param members the address of that with the days that concern members, or empty
 */
public record GroupPage(
    PageView page, SiteView site, GroupView group, String calendar, String members)
    implements PageModel {}
