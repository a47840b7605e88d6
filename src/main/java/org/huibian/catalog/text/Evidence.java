package org.huibian.catalog.text;

/**
 * The sentence of an article that supports a finding, as printed.
 *
 * @param sentence the sentence with its closing punctuation; the whole text of a heading or a table
 *     cell; the cells of a row, with wide spaces between them, if several cells state it
 * @param anchor the anchor of the sentence within the article's page; empty at the start of the
 *     page
 */
public record Evidence(String sentence, String anchor) {
  /** No sentence supports the finding; only an editor or the import states it. */
  public static final Evidence NONE = new Evidence("", "");

  /** Returns the headline of an article as evidence. */
  public static Evidence ofHeadline(String headline) {
    return new Evidence(headline, "");
  }
}
