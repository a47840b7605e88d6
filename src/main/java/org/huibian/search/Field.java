package org.huibian.search;

import java.util.Locale;

/**
 * The fields of the index, in the order in which their scores are added. The last field contains
 * the text of all others, so that it can match all words of a query; the others only raise the
 * score.
 */
public enum Field {
  /** The title. */
  TITLE(8),
  /** The document numbers. */
  NUMBER(6),
  /** The issuers. */
  ISSUER(3),
  /** The whole article: title, document numbers, issuers, dates and text. */
  BODY(1);

  private final int boost;

  Field(int boost) {
    this.boost = boost;
  }

  /** Returns the factor by which the score of a match in this field is multiplied. */
  public int boost() {
    return boost;
  }

  /** Returns the field's name in the index, which is the constant's name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
