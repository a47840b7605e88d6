package org.huibian.site.view;

/** A page that shows nothing but the site itself: the search, the help, the web app manifest. */
public record StaticPage(PageView page, SiteView site) implements PageModel {}
