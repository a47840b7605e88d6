package org.huibian.model;

import java.util.Locale;
import java.util.Optional;

/** What sort of text an article is. The lower-case name is the form of front matter and data. */
public enum Kind {
  /** What an authority issues, with its attachments. */
  POLICY,
  /** An explanation by the authority itself: 解读, 答记者问. */
  INTERPRETATION,
  /** Signed or unsigned commentary: 专家解读. */
  EXPERT,
  /** An item of news or a summary. */
  NEWS,
  /** A call for applications or opinions: 征集, 申报. */
  CALL,
  /** Anything else, such as a report. */
  OTHER;

  /** Reads the lower-case name; empty if there is no such kind. */
  public static Optional<Kind> parse(String text) {
    for (Kind kind : values()) {
      if (kind.toString().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
