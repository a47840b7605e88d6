package org.huibian.model;

import java.util.Locale;
import java.util.Optional;

/** The kind of text that an article is. Front matter and data use the name in lower case. */
public enum Kind {
  /** A document issued by an authority, with its attachments. */
  POLICY,
  /** An explanation of a document by the authority that issued it: 解读, 答记者问. */
  INTERPRETATION,
  /** A commentary, signed or unsigned: 专家解读. */
  EXPERT,
  /** A news item or a summary. */
  NEWS,
  /** A call for applications or opinions: 征集, 申报. */
  CALL,
  /** Any other text, such as a report. */
  OTHER;

  /** Parses the lower-case name; returns nothing if it is not the name of a kind. */
  public static Optional<Kind> parse(String text) {
    for (Kind kind : values()) {
      if (kind.toString().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Returns the lower-case name. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
