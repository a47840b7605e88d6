package org.huibian.site.view;

/**
 * The place of a page in the site.
 *
 * @param root the relative address of the site's root, such as {@code ../../}; empty at the root
 * @param canonical the full address of the page, or empty if the site's base address is not known
 * @param section the part of the navigation to which the page belongs: {@code home}, {@code issue},
 *     {@code indexes}, {@code search}, {@code about} or {@code none}
 */
public record PageView(String root, String canonical, String section) {}
