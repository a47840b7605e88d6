package org.huibian.source.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.source.PictureFile;

/** Cuts charts and diagrams out of the picture of a page. */
public final class DrawingCutter {
  /** How many pixels a point has: twice those of a screen, for sharp lines on telephones. */
  private static final double SCALE = 2;

  /** The most pixels of a page; one of A3 has half of it. */
  private static final double MOST_PIXELS = 8_000_000;

  /** The margin around a drawing, in points, for the thickness of its lines. */
  private static final double MARGIN = 3;

  private DrawingCutter() {}

  /** Returns how many pixels a point of the picture of a page has. */
  public static double scale(PageContent page) {
    return Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, page.width() * page.height())));
  }

  /**
   * Returns the drawings as pictures, each with its words.
   *
   * @param page the page
   * @param places where they stand
   * @param image the picture of the page, at its {@link #scale}
   */
  public static List<PlacedPicture> cut(
      PageContent page, List<Rectangle> places, BufferedImage image) throws IOException {
    double scale = scale(page);
    List<PlacedPicture> pictures = new ArrayList<>();
    for (Rectangle place : places) {
      int left = (int) Math.max(0, Math.floor((place.left() - MARGIN) * scale));
      int top = (int) Math.max(0, Math.floor((place.top() - MARGIN) * scale));
      int right = (int) Math.min(image.getWidth(), Math.ceil((place.right() + MARGIN) * scale));
      int bottom = (int) Math.min(image.getHeight(), Math.ceil((place.bottom() + MARGIN) * scale));
      if (right > left && bottom > top) {
        BufferedImage part = image.getSubimage(left, top, right - left, bottom - top);
        String words = page.words(place);
        PictureFile.png(part, "")
            .ifPresent(p -> pictures.add(new PlacedPicture(place, p, Optional.of(words))));
      }
    }
    return pictures;
  }
}
