package org.huibian.source.page;

/**
 * A hyperlink on a page.
 *
 * @param place the area that is clicked
 * @param url its target, http or https
 */
public record PlacedLink(Rectangle place, String url) {}
