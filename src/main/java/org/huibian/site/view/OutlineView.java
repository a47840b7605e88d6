package org.huibian.site.view;

/**
 * A line of an article's outline.
 *
 * @param style {@code 2} to {@code 6}, the level that it is indented by, or {@code clause} for one
 *     that is only a number
 * @param text the heading, or a clause's number
 * @param anchor the address within the page
 */
public record OutlineView(String style, String text, String anchor) {}
