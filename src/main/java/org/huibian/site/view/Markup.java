package org.huibian.site.view;

/**
 * Text that a template inserts without escaping it.
 *
 * @param text a text without the characters {@code <} and {@code &}, so that it cannot contain a
 *     tag
 */
public record Markup(String text) {
  /** Checks the text. */
  public Markup {
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      throw new IllegalArgumentException("markup");
    }
  }
}
