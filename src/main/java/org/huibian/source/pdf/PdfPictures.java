package org.huibian.source.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.huibian.source.Picture;
import org.huibian.source.PictureFile;
import org.huibian.source.page.PlacedPicture;
import org.huibian.source.page.Rectangle;

/**
 * Collects the pictures of a page and decodes those that belong to its text, each of the file once.
 * Pictures beyond the limits are left out.
 */
final class PdfPictures {
  /** A picture that is narrower or lower, in points, is an ornament or the bullet of a list. */
  private static final double SMALLEST_SIDE = 28;

  /** A picture that covers this share of the page or more is a scan or a background. */
  private static final double BACKGROUND_SHARE = 0.7;

  /** The most pixels of one picture: those of an A4 page at 600 dpi, nearly. */
  private static final long MOST_PIXELS = 36_000_000;

  /** The most bytes of one picture, decompressed: four per pixel and some to spare. */
  private static final long MOST_BYTES = 160L << 20;

  /** The most pixels of all pictures of a file. */
  private static final long MOST_PIXELS_OF_FILE = 1_500_000_000;

  private final Map<COSBase, Optional<Picture>> decoded = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final StreamSizes sizes;
  private double coveredArea;
  private long pixels;

  PdfPictures(StreamSizes sizes) {
    this.sizes = sizes;
  }

  /** A picture that the page shows, not yet decoded. */
  private record Shown(PDImage image, Rectangle place) {}

  /** Forgets the page before. */
  void startPage() {
    shown.clear();
    coveredArea = 0;
  }

  /** Adds a picture that the page shows. */
  void add(PDImage image, Rectangle place) {
    coveredArea += place.area(); // Small ones count too: scanners cut a page into strips.
    if (place.width() >= SMALLEST_SIDE && place.height() >= SMALLEST_SIDE && !image.isStencil()) {
      shown.add(new Shown(image, place));
    }
  }

  /** Returns the sum of the areas of the page's pictures, in square points. */
  double coveredArea() {
    return coveredArea;
  }

  /**
   * Returns the pictures of the page, without those that fill it.
   *
   * @param pageArea the area of the page, in square points
   */
  List<PlacedPicture> pictures(double pageArea) {
    List<PlacedPicture> pictures = new ArrayList<>();
    for (Shown picture : shown) {
      if (picture.place().area() < BACKGROUND_SHARE * pageArea) {
        picture(picture.image())
            .ifPresent(p -> pictures.add(new PlacedPicture(picture.place(), p)));
      }
    }
    return pictures;
  }

  private Optional<Picture> picture(PDImage image) {
    if (image instanceof PDImageXObject object) {
      Optional<Picture> known = decoded.get(object.getCOSObject());
      if (known == null) {
        known = decode(image);
        decoded.put(object.getCOSObject(), known);
      }
      return known;
    }
    return decode(image);
  }

  private Optional<Picture> decode(PDImage image) {
    long size = (long) image.getWidth() * image.getHeight();
    if (size <= 0 || size > MOST_PIXELS || pixels + size > MOST_PIXELS_OF_FILE) {
      return Optional.empty();
    }
    pixels += size;
    try {
      if (image instanceof PDImageXObject object
          && sizes.of(object.getCOSObject(), MOST_BYTES) > MOST_BYTES) {
        return Optional.empty();
      }
      BufferedImage raster = image.getImage();
      return raster == null ? Optional.empty() : PictureFile.png(raster, "");
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // A broken picture is left out; its caption stays.
    }
  }
}
