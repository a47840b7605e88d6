package org.huibian.source.page;

import org.huibian.text.Blanks;

/**
 * A character at its place on a page, in points, with x growing to the right and y downwards.
 *
 * @param text what it stands for: one character, or several for a ligature
 * @param x its left edge
 * @param y its baseline
 * @param width its advance width
 * @param size the type size
 * @param bold whether its typeface is bold or reserved for headings
 * @param spaced whether a space is drawn before it
 */
public record Glyph(
    String text, double x, double y, double width, double size, boolean bold, boolean spaced) {
  /** How far Chinese characters reach above the baseline, in ems. */
  public static final double ASCENT_EM = 0.88;

  /** How far Chinese characters reach below the baseline, in ems. */
  public static final double DESCENT_EM = 0.12;

  /** How far the middle of a Chinese character stands above the baseline, in ems. */
  public static final double MIDDLE_EM = 0.38;

  /** Creates a glyph without a space before it. */
  public Glyph(String text, double x, double y, double width, double size, boolean bold) {
    this(text, x, y, width, size, bold, false);
  }

  /** Returns this glyph with a space before it. */
  public Glyph afterSpace() {
    return new Glyph(text, x, y, width, size, bold, true);
  }

  /** Returns whether it is white space. */
  public boolean isSpace() {
    return text.codePoints().allMatch(Blanks::isBlank);
  }

  double right() {
    return x + width;
  }

  double centreX() {
    return x + width / 2;
  }

  double centreY() {
    return y - MIDDLE_EM * size;
  }
}
