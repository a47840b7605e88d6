package org.huibian.layout;

import java.util.List;

/**
 * The printed measure of an issue, learned from its own cuts. Where a page cuts a paragraph, the
 * piece before the cut fills whole printed lines; so the width by which nearly all such pieces are
 * multiples is the measure, and a piece that is no multiple of it was not cut but ended.
 *
 * @param width characters a line, 0 if the text is too short to tell
 */
record LineMeasure(double width) {
  private static final double NARROWEST = 28;
  private static final double WIDEST = 44;
  private static final int FEWEST_CUTS = 8;

  /** How far a cut piece may be off whole lines, and how much more a line: type is justified. */
  private static final double TOLERANCE = 2.6;

  private static final double TOLERANCE_A_LINE = 0.2;

  /** After this many lines the differences have added up to anything. */
  private static final double TOO_LONG_TO_TELL = 7;

  /** Latin letters are not all half as wide as a Chinese character. */
  private static final double TOLERANCE_A_LETTER = 0.1;

  /** A new paragraph's first line is indented by two characters. */
  static final double INDENT = 2;

  /** Learns the measure from the widths of pieces that look cut. */
  static LineMeasure learn(List<Double> widths) {
    if (widths.size() < FEWEST_CUTS) {
      return new LineMeasure(0);
    }
    double best = 0;
    double least = Double.MAX_VALUE;
    for (double candidate = NARROWEST; candidate <= WIDEST; candidate += 0.25) {
      double width = candidate;
      double mean =
          widths.stream().mapToDouble(w -> Math.min(off(w, width), 6)).average().orElse(0) / width;
      if (mean < least - 1e-9) {
        least = mean;
        best = candidate;
      }
    }
    // Random widths would lie a quarter of a line off on average (capped: about 0.13).
    return new LineMeasure(least < 0.06 ? best : 0);
  }

  /** Whether a piece fills whole lines, as far as the measure is known. */
  boolean isFull(String piece, double indent) {
    double pieceWidth = of(piece) + indent;
    long letters = piece.chars().filter(c -> c < 0x100).count();
    return width == 0
        || pieceWidth > TOO_LONG_TO_TELL * width
        || off(pieceWidth, width)
            <= TOLERANCE + TOLERANCE_A_LINE * pieceWidth / width + TOLERANCE_A_LETTER * letters;
  }

  private static double off(double piece, double line) {
    double lines = Math.max(1, Math.rint(piece / line));
    return Math.abs(piece - lines * line);
  }

  /** The width of a text in full-width characters; Latin ones count half. */
  static double of(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x100 ? 0.5 : 1).sum();
  }
}
