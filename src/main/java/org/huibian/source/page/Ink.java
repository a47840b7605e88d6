package org.huibian.source.page;

/**
 * The colour in which a character is drawn.
 *
 * @param red the share of red, 0 to 1
 * @param green the share of green
 * @param blue the share of blue
 */
public record Ink(double red, double green, double blue) {
  /** The colour of text. */
  public static final Ink BLACK = new Ink(0, 0, 0);

  /** The colour of paper. */
  public static final Ink WHITE = new Ink(1, 1, 1);

  /** Colours that differ by less are one; programs convert them in different ways. */
  private static final double SAME = 0.06;

  /** No share of a dark colour is higher. */
  private static final double DARK = 0.45;

  /** No share of a light colour is lower. */
  private static final double LIGHT = 0.6;

  /** The shares of a strong colour differ by more. */
  private static final double STRONG = 0.4;

  /** A colour in which no share is lower cannot be told from paper. */
  private static final double PAPER = 0.97;

  /**
   * Returns the colour of a packed value.
   *
   * @param rgb red, green and blue in eight bits each
   * @param opacity 0 for transparent to 1 for opaque; what shows through is paper
   */
  public static Ink of(int rgb, double opacity) {
    return new Ink(
        onPaper(rgb >> 16 & 0xFF, opacity),
        onPaper(rgb >> 8 & 0xFF, opacity),
        onPaper(rgb & 0xFF, opacity));
  }

  private static double onPaper(int share, double opacity) {
    return 1 - opacity * (1 - share / 255.0);
  }

  boolean isLike(Ink other) {
    return Math.abs(red - other.red) < SAME
        && Math.abs(green - other.green) < SAME
        && Math.abs(blue - other.blue) < SAME;
  }

  /** Returns whether it is black, or a grey or colour nearly as dark, as text is. */
  boolean isDark() {
    return red <= DARK && green <= DARK && blue <= DARK;
  }

  /** Returns whether it is a strong colour, as of seals, and no grey. */
  boolean isStrongColour() {
    double most = Math.max(red, Math.max(green, blue));
    return most - Math.min(red, Math.min(green, blue)) > STRONG;
  }

  /** Returns whether its share of red is the highest by far, as in a seal. */
  boolean isRed() {
    return red - Math.max(green, blue) > STRONG;
  }

  /** Returns whether it is a light grey or colour, as watermarks are. */
  boolean isLight() {
    return red >= LIGHT && green >= LIGHT && blue >= LIGHT;
  }

  /** Returns whether it cannot be told from white paper. */
  public boolean isPaper() {
    return red >= PAPER && green >= PAPER && blue >= PAPER;
  }
}
