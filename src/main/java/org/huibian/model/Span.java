package org.huibian.model;

/** A run of characters within a {@link RichText}. */
public sealed interface Span {
  /** The characters, without markup. */
  String text();

  /** Characters with no property of their own. */
  record Plain(String text) implements Span {}

  /** Characters set in bold. At the start of a paragraph they are its run-in heading. */
  record Strong(String text) implements Span {}

  /**
   * Characters that lead to an address.
   *
   * @param text what is shown
   * @param url an {@code http} or {@code https} address; readers drop any other
   */
  record Hyperlink(String text, String url) implements Span {}
}
