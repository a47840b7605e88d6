package org.huibian.layout;

import java.util.List;
import org.huibian.source.SourceText;
import org.huibian.text.TextKey;

/** The families of originals: what a line of their text stands for. */
public enum Family {
  /** A plain text in which a line is a paragraph, except where a page cut it. */
  REFLOWED,
  /** A plain text in which a line is a printed line; a trailing space ends a paragraph. */
  PAGE_DUMP,
  /** A document in which a line is a paragraph, as its author wrote it. */
  DOCUMENT,
  /** A document in which a line is a printed line; its place and type show the paragraphs. */
  PRINTED;

  /** Printed lines hold 33 to 36 characters, so a wider line is a paragraph. */
  private static final int WIDEST_PRINTED_LINE = 48;

  /** Returns whether pages may have cut paragraphs so that only the width of the parts shows it. */
  boolean isCut() {
    return this == REFLOWED || this == DOCUMENT;
  }

  /** Returns the family of an original, by its marks or else by its text. */
  static Family of(SourceText source) {
    if (source.marks().isPaged()) {
      return PRINTED;
    }
    return source.marks().wholeParagraphs() ? DOCUMENT : of(source.lines());
  }

  /**
   * Returns the family of a plain text. In a page dump hardly a line is wider than the printed
   * measure (less than one in 20), and many lines end with a space (at least one in 20).
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
