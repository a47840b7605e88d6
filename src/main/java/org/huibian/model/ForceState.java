package org.huibian.model;

import java.util.Optional;

/** Whether the text of a document is law on a day, as far as the archive tells. */
public enum ForceState {
  /** The document says from which day it is in force, and the day is still to come. */
  PENDING("未施行"),
  /** The document is in force. */
  CURRENT("现行"),
  /** The document is in force, and a period of transition that it grants has not ended. */
  TRANSITION("过渡期内"),
  /** The term of validity that the document states is over. */
  EXPIRED("已到期"),
  /** The document, or another one, says that it is repealed. */
  REPEALED("已废止"),
  /** A later document has amended it, so the printed text is no longer the law. */
  AMENDED("已修改"),
  /** Neither the document nor another one of the archive says. */
  UNKNOWN("未知");

  private final String name;

  ForceState(String name) {
    this.name = name;
  }

  /** Parses the name; returns nothing if it is not the name of a state. */
  public static Optional<ForceState> parse(String text) {
    for (ForceState state : values()) {
      if (state.name.equals(text)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** Returns the name for readers, in front matter and in data. */
  @Override
  public String toString() {
    return name;
  }
}
