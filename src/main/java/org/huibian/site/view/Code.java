package org.huibian.site.view;

/**
 * A style sheet or a script of the program, which a template inserts into its element without
 * escaping it.
 *
 * @param text a text that cannot end its element: it has neither {@code </} nor {@code <!--}
 */
public record Code(String text) {
  /** Checks the text. */
  public Code {
    if (text.contains("</") || text.contains("<!--")) {
      throw new IllegalArgumentException("code");
    }
  }
}
