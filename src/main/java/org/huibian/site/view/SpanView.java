package org.huibian.site.view;

/**
 * A run of characters.
 *
 * @param style {@code plain}, {@code strong} or {@code link}
 * @param text the characters
 * @param url of a link, an {@code http} or {@code https} address; otherwise empty
 */
public record SpanView(String style, String text, String url) {}
