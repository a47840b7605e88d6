package org.huibian.source.pdf;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Tells words of a scanned page that belong to a stamp or a seal: they are printed in a strong
 * colour, and stand in something round, framed or tilted of such a colour. Coloured type that is
 * set straight, as the red head of an official document and coloured headings are, is no stamp.
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

  /** The largest number of steps in which the width and the height of a word are looked at. */
  private static final int MOST_STEPS = 200;

  /** The page is divided into square cells, so many of which make up its longer side. */
  private static final int CELLS = 390;

  /** A cell is coloured if one pixel in so many is. */
  private static final int RARE_PIXELS = 7;

  private final BufferedImage page;
  private final int cell;
  private final List<ColouredRegion> stamps;

  /** Creates it for the picture of a page, in colours. */
  ColouredInk(BufferedImage page) {
    this.page = page;
    this.cell = Math.max(1, Math.max(page.getWidth(), page.getHeight()) / CELLS);
    this.stamps = ColouredRegion.find(cells()).stream().filter(ColouredRegion::isOfStamp).toList();
  }

  /** Returns which cells of the page have coloured ink, by row and column. */
  private boolean[][] cells() {
    int rows = (page.getHeight() + cell - 1) / cell;
    int columns = (page.getWidth() + cell - 1) / cell;
    int[][] counts = new int[rows][columns];
    int[] row = new int[page.getWidth()];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        counts[y / cell][x / cell] += isColoured(row[x]) ? 1 : 0;
      }
    }
    boolean[][] cells = new boolean[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cells[r][c] = counts[r][c] * RARE_PIXELS >= cell * cell;
      }
    }
    return cells;
  }

  private static boolean isInk(int rgb) {
    return Math.min(rgb >> 16 & 0xFF, Math.min(rgb >> 8 & 0xFF, rgb & 0xFF)) < INK;
  }

  private static boolean isColoured(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int least = Math.min(red, Math.min(green, blue));
    return least < INK && Math.max(red, Math.max(green, blue)) - least > STRONG;
  }

  /** Returns whether a word is printed by a stamp. All are in pixels. */
  boolean isStamp(int left, int top, int width, int height) {
    int middleX = (left + width / 2) / cell;
    int middleY = (top + height / 2) / cell;
    return stamps.stream().anyMatch(stamp -> stamp.holds(middleX, middleY, (double) height / cell))
        && isColoured(left, top, width, height);
  }

  private boolean isColoured(int left, int top, int width, int height) {
    int ink = 0;
    int coloured = 0;
    int stepX = Math.max(1, width / MOST_STEPS);
    int stepY = Math.max(1, height / MOST_STEPS);
    int right = Math.min(page.getWidth(), left + width);
    int bottom = Math.min(page.getHeight(), top + height);
    for (int y = Math.max(0, top); y < bottom; y += stepY) {
      for (int x = Math.max(0, left); x < right; x += stepX) {
        int rgb = page.getRGB(x, y);
        ink += isInk(rgb) ? 1 : 0;
        coloured += isColoured(rgb) ? 1 : 0;
      }
    }
    return ink >= FEWEST_PIXELS && coloured * 10 >= ink * COLOURED_TENTHS;
  }
}
