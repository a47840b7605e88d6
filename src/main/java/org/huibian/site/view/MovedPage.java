package org.huibian.site.view;

/**
 * A page that redirects from a former address.
 *
 * @param to the present address, relative to the page
 */
public record MovedPage(PageView page, SiteView site, String to) implements PageModel {}
