package org.huibian.layout;

import java.util.List;
import org.huibian.text.TextKey;

/**
 * How many characters a full printed line of a page dump holds. The rules know the usual type, in
 * which it holds 35 and a headline at most 29; an issue in larger type has shorter lines of both.
 *
 * @param characters the characters of a full line
 */
public record PrintedMeasure(int characters) {
  /** The measure of the usual type, 33 to 36 characters. */
  public static final PrintedMeasure USUAL = new PrintedMeasure(35);

  /** A shorter line is a cell of a table and no line of text. */
  private static final int SHORTEST_LINE = 15;

  private static final int FEWEST_LINES = 20;

  /**
   * The share of the lines below the one that shows the measure; Latin letters make lines longer.
   */
  private static final double QUANTILE = 0.75;

  /** Measures the lines that go on in the next one. */
  public static PrintedMeasure of(List<Line> lines) {
    int[] widths =
        lines.stream()
            .filter(line -> !line.ends() && !line.isRow())
            .mapToInt(line -> TextKey.count(line.text()))
            .filter(width -> width >= SHORTEST_LINE)
            .sorted()
            .toArray();
    return widths.length < FEWEST_LINES
        ? USUAL
        : new PrintedMeasure(widths[(int) (widths.length * QUANTILE)]);
  }

  /** Returns the limit for this measure where the one for the usual measure is given. */
  public int limit(int usual) {
    double share = (double) characters / USUAL.characters;
    return (int) Math.min(usual, Math.round(usual * share));
  }
}
