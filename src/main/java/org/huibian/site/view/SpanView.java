package org.huibian.site.view;

/**
 * A run of characters.
 *
 * @param style {@code plain}, {@code strong}, {@code link} (an address), {@code cite} (a document
 *     of the archive), {@code short} (a short name), {@code within} (a clause, an attachment, or a
 *     place that the editor has linked), {@code file} (a file beside the article) or {@code note}
 *     (a remark of the page)
 * @param text the text of the run
 * @param url the target of the link, or empty; of a {@code link} an {@code http} or {@code https}
 *     address
 */
public record SpanView(String style, String text, String url) {
  /** The style of what the page says of a run before it. */
  public static final String NOTE = "note";
}
