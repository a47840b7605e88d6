package org.huibian.search;

import java.util.Locale;

/**
 * The fields of the index, in the order in which scores are added up. The last one holds the
 * others' text too, so that all words of a query can meet in it; the first ones only lift the
 * score.
 */
public enum Field {
  /** The title. */
  TITLE(8),
  /** The document numbers. */
  NUMBER(6),
  /** The issuers. */
  ISSUER(3),
  /** Everything: title, numbers, issuers, text and times. */
  BODY(1);

  private final int boost;

  Field(int boost) {
    this.boost = boost;
  }

  /** By how much a hit in this field counts. */
  public int boost() {
    return boost;
  }

  /** The field's name in the index: the lower-case name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
