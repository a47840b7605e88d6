package org.huibian.source.pdf;

import java.awt.image.BufferedImage;

/**
 * Tells words of a scanned page that are printed in a strong colour, as stamps and seals are. The
 * red head of an official document is printed so too; it runs over a good part of the page and is
 * no stamp.
 */
final class ColouredInk {
  /** The shares of red, green and blue of a strong colour differ by more, of 255. */
  private static final int STRONG = 70;

  /** A darker pixel is ink, of 255. */
  private static final int INK = 170;

  /** A word is coloured if so many of its pixels with ink, in tenths, are. */
  private static final int COLOURED_TENTHS = 6;

  /** With fewer pixels of ink, nothing can be said. */
  private static final int FEWEST_PIXELS = 12;

  /** The head of a document is wider than this share of the page. */
  private static final double HEAD_WIDTH = 0.4;

  /** The largest number of steps in which the width and the height of a word are looked at. */
  private static final int MOST_STEPS = 200;

  private final BufferedImage page;

  /** Creates it for the picture of a page, in colours. */
  ColouredInk(BufferedImage page) {
    this.page = page;
  }

  /**
   * Returns whether a word is printed by a stamp. All are in pixels.
   *
   * @param lineWidth the width of its line
   */
  boolean isStamp(int left, int top, int width, int height, int lineWidth) {
    if (lineWidth > HEAD_WIDTH * page.getWidth()) {
      return false;
    }
    int ink = 0;
    int coloured = 0;
    int stepX = Math.max(1, width / MOST_STEPS);
    int stepY = Math.max(1, height / MOST_STEPS);
    int right = Math.min(page.getWidth(), left + width);
    int bottom = Math.min(page.getHeight(), top + height);
    for (int y = Math.max(0, top); y < bottom; y += stepY) {
      for (int x = Math.max(0, left); x < right; x += stepX) {
        int rgb = page.getRGB(x, y);
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int least = Math.min(red, Math.min(green, blue));
        ink += least < INK ? 1 : 0;
        coloured += least < INK && Math.max(red, Math.max(green, blue)) - least > STRONG ? 1 : 0;
      }
    }
    return ink >= FEWEST_PIXELS && coloured * 10 >= ink * COLOURED_TENTHS;
  }
}
