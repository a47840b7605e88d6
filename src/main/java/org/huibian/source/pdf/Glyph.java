package org.huibian.source.pdf;

/**
 * A character in its place on the page, in points; x grows to the right, y down.
 *
 * @param text what it means: one character, or more for a ligature
 * @param x its left edge
 * @param y its baseline
 * @param width its advance
 * @param size the size of its type
 * @param bold whether its face is bold or one that is used for headings
 * @param spaced whether a space is drawn before it
 */
record Glyph(
    String text, double x, double y, double width, double size, boolean bold, boolean spaced) {
  Glyph(String text, double x, double y, double width, double size, boolean bold) {
    this(text, x, y, width, size, bold, false);
  }

  Glyph afterSpace() {
    return new Glyph(text, x, y, width, size, bold, true);
  }

  double right() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }

  /** The middle of its height: Chinese characters reach from an eighth below the baseline up. */
  double centre() {
    return y - 0.38 * size;
  }

  boolean isSpace() {
    return text.isBlank();
  }
}
