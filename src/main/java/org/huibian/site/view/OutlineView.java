package org.huibian.site.view;

/**
 * A line of an article's outline.
 *
 * @param style the level of the heading, {@code 2} to {@code 6}, or {@code clause} for a line that
 *     is only a number, such as 第三条
 * @param text the heading, or the number of the clause
 * @param anchor the anchor within the page
 */
public record OutlineView(String style, String text, String anchor) {}
