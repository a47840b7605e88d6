package org.huibian.site.view;

/** What every page knows of the site. */
public record SiteView(
    String title,
    String publisher,
    String language,
    String description,
    int issues,
    int articles,
    String first,
    String last) {}
