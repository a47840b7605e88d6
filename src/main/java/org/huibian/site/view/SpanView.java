package org.huibian.site.view;

/**
 * A run of characters.
 *
 * @param style {@code plain}, {@code strong}, {@code link} (an address), {@code cite} (a document
 *     of the archive), {@code short} (a short name) or {@code within} (a clause or an attachment)
 * @param text the text of the run
 * @param url the target of the link, or empty; of a {@code link} an {@code http} or {@code https}
 *     address
 */
public record SpanView(String style, String text, String url) {}
