package org.huibian.layout;

import java.util.List;
import org.huibian.source.SourceText;
import org.huibian.text.TextKey;

/** The ways in which a compendium's text reaches us. */
public enum Family {
  /** A line is a paragraph, except where a page cut it. */
  REFLOWED,
  /** A line is a printed line; a trailing space ends a paragraph. */
  PAGE_DUMP,
  /** A line is a paragraph, as its author has made it. */
  DOCUMENT,
  /** A line is a printed line, and its place and type show where paragraphs start and end. */
  PRINTED;

  /** Printed lines of a compendium hold 33 to 36 characters; wider ones are paragraphs. */
  private static final int WIDEST_PRINTED_LINE = 48;

  /** Whether pages may have cut its paragraphs, and the cuts show by their width alone. */
  boolean isCut() {
    return this == REFLOWED || this == DOCUMENT;
  }

  /** The family of an original: what it says itself, or else what its text shows. */
  static Family of(SourceText source) {
    if (source.marks().isPaged()) {
      return PRINTED;
    }
    return source.marks().wholeParagraphs() ? DOCUMENT : of(source.lines());
  }

  /**
   * Tells the family by looking at the text: in a page dump hardly a line is wider than the printed
   * measure, and many end with the space that marks a paragraph's end.
   */
  public static Family of(List<String> lines) {
    long filled = 0;
    long wide = 0;
    long spaced = 0;
    for (String line : lines) {
      if (line.isBlank()) {
        continue;
      }
      filled++;
      wide += TextKey.count(line) > WIDEST_PRINTED_LINE ? 1 : 0;
      spaced += line.endsWith(" ") ? 1 : 0;
    }
    return spaced * 20 >= filled && wide * 20 < filled ? PAGE_DUMP : REFLOWED;
  }
}
