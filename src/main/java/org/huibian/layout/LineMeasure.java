package org.huibian.layout;

import java.util.List;

/**
 * The printed measure (line width) of an issue, learned from its cut paragraphs. Where a page cuts
 * a paragraph, the part before the cut fills whole printed lines. The measure is therefore the
 * width of which nearly all such parts are multiples, and a part that is no multiple of it was not
 * cut.
 *
 * @param width full-width characters a line; 0 if the measure is not known
 */
record LineMeasure(double width) {
  private static final double NARROWEST = 28;
  private static final double WIDEST = 44;
  private static final double STEP = 0.25;
  private static final int FEWEST_CUTS = 8;

  /** How far a cut part may be off whole lines; justified type adds a little with each line. */
  private static final double TOLERANCE = 2.6;

  private static final double TOLERANCE_A_LINE = 0.2;

  /** Above this many lines the tolerances add up to a whole line, so every width would do. */
  private static final double MOST_LINES = 7;

  /** Latin letters differ in width; half a Chinese character is only their average. */
  private static final double TOLERANCE_A_LETTER = 0.1;

  /** The first line of a paragraph is indented by two characters. */
  static final double INDENT = 2;

  /** The highest deviation that counts, in characters, so that no single part decides. */
  private static final double MOST_OFF = 6;

  /**
   * The highest mean deviation of a measure, in parts of a line. Random widths deviate by a quarter
   * of a line on average, by about 0.13 with {@link #MOST_OFF}.
   */
  private static final double CONVINCING = 0.06;

  /** The measure of a text with too few cut parts, or with none of a common width. */
  static final LineMeasure UNKNOWN = new LineMeasure(0);

  /** Learns the measure from the widths of parts that look cut. */
  static LineMeasure learn(List<Double> widths) {
    if (widths.size() < FEWEST_CUTS) {
      return UNKNOWN;
    }
    double best = 0;
    double least = Double.MAX_VALUE;
    for (double candidate = NARROWEST; candidate <= WIDEST; candidate += STEP) {
      double width = candidate;
      double mean =
          widths.stream().mapToDouble(w -> Math.min(off(w, width), MOST_OFF)).average().orElse(0)
              / width;
      if (mean < least - 1e-9) {
        least = mean;
        best = candidate;
      }
    }
    return least < CONVINCING ? new LineMeasure(best) : UNKNOWN;
  }

  /** Returns whether the measure is known. */
  boolean isKnown() {
    return width > 0;
  }

  /**
   * Returns whether a text fills whole printed lines; true if the measure is not known or the text
   * too long for it.
   *
   * @param indent the indent of its first line, in full-width characters
   */
  boolean isFull(String text, double indent) {
    double total = of(text) + indent;
    long letters = text.chars().filter(c -> c < 0x100).count();
    return !isKnown()
        || total > MOST_LINES * width
        || off(total, width)
            <= TOLERANCE + TOLERANCE_A_LINE * total / width + TOLERANCE_A_LETTER * letters;
  }

  private static double off(double total, double line) {
    double lines = Math.max(1, Math.rint(total / line));
    return Math.abs(total - lines * line);
  }

  /** Returns the width of a text in full-width characters; Latin characters count half. */
  static double of(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x100 ? 0.5 : 1).sum();
  }
}
