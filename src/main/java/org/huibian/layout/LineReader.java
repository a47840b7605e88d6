package org.huibian.layout;

import java.util.List;
import org.huibian.source.SourceMarks;

/** Reads the text lines of one family: finds where pages start and where paragraphs end. */
interface LineReader {
  /**
   * A source line that holds text, and what stands before it.
   *
   * @param number its number, from 1
   * @param text its characters with all white space
   * @param textBefore the text lines before it
   * @param afterPageEdge whether a running header or a page number stands between it and the text
   *     before
   * @param afterBlank whether a blank line stands between them
   */
  record RawLine(
      int number, String text, List<Line> textBefore, boolean afterPageEdge, boolean afterBlank) {
    /** Returns whether it is the first line of text. */
    boolean isFirst() {
      return textBefore.isEmpty();
    }

    /** Returns its text without spaces at the ends; a tab there is an empty cell and is kept. */
    String trimmed() {
      return text.indexOf('\t') >= 0 ? text.replaceAll("^ +| +$", "") : text.strip();
    }
  }

  /** Reads a line. */
  Line read(RawLine line);

  /** Returns the reader for a family. */
  static LineReader of(Family family, SourceMarks marks) {
    return switch (family) {
      case REFLOWED -> new ReflowedLines();
      case PAGE_DUMP -> new PageDumpLines();
      case DOCUMENT -> new DocumentLines(marks);
      case PRINTED -> new PrintedLines(marks);
    };
  }
}
