package org.huibian.source.page;

import org.huibian.source.PrintedLine;

/** Describes how single lines look compared with the running text. */
final class LineAppearance {
  private final TextMeasures measures;

  LineAppearance(TextMeasures measures) {
    this.measures = measures;
  }

  /** Returns whether the type of a line is large enough for a title. */
  boolean isLarge(Part.Line line) {
    return line.size() > ParagraphThresholds.TITLE_SIZE_RATIO * measures.size();
  }

  /** Returns whether a line is centred: it leaves room on both sides, about the same on each. */
  boolean isCentred(Part.Line line) {
    double em = line.size();
    return measures.indent(line) > ParagraphThresholds.LEAST_CENTRED_INDENT_EM * em
        && measures.room(line) > ParagraphThresholds.LEAST_CENTRED_ROOM_EM * em
        && isBalanced(line, em);
  }

  /** Returns whether a line leaves about the same room on both sides, whatever it is. */
  boolean isBalanced(Part.Line line, double em) {
    return Math.abs(measures.indent(line) - measures.room(line))
        < ParagraphThresholds.CENTRED_DIFFERENCE_EM * em;
  }

  /**
   * Returns how a line of text is printed.
   *
   * @param opens whether it opens a paragraph
   * @param ends whether it ends one
   */
  PrintedLine of(Part.Line line, boolean opens, boolean ends) {
    double size = line.isFootnote() ? 1 : line.size() / measures.size();
    double indent = measures.indent(line) / line.size();
    return new PrintedLine(
        line.page(), opens, ends, rounded(size), line.bold(), isCentred(line), rounded(indent));
  }

  /** Returns how a line that belongs to no paragraph is printed, such as a row or a picture. */
  static PrintedLine separate(int page, boolean centred) {
    return new PrintedLine(page, true, true, 1, false, centred);
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }
}
