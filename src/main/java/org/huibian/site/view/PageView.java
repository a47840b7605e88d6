package org.huibian.site.view;

/**
 * What every page knows of its place.
 *
 * @param root the way to the site's root, such as {@code ../../}; empty at the root itself
 * @param canonical the page's full address, or empty if the base address is not known
 * @param section which part of the navigation the page belongs to: {@code home}, {@code issue},
 *     {@code search}, {@code about} or {@code none}
 */
public record PageView(String root, String canonical, String section) {}
