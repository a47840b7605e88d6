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

  /** Justified type squeezes punctuation by up to this much a line; the sum stays below this. */
  private static final double TOLERANCE = 3.2;

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

  /** Whether a piece of this width fills whole lines, as far as the measure is known. */
  boolean isFull(double pieceWidth) {
    return width == 0 || off(pieceWidth, width) <= TOLERANCE;
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
