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

/** The pictures of a file: unpacked once each, as PNG, within bounds. */
final class PictureShelf {
  /** A smaller picture, in points, is an ornament or a dot of a list. */
  private static final double SMALLEST = 28;

  /** More pixels than a page has at 600 dpi are not unpacked. */
  private static final long MOST_PIXELS = 36_000_000;

  /** Bytes of a picture, unpacked; four a pixel and some to spare. */
  private static final long MOST_BYTES = 160L << 20;

  /** More pixels than this are not unpacked from a file altogether. */
  private static final long MOST_PIXELS_A_FILE = 1_500_000_000;

  private final Map<COSBase, Optional<Picture>> unpacked = new HashMap<>();
  private final Map<COSBase, Integer> uses = new HashMap<>();
  private final List<Found> found = new ArrayList<>();
  private final StreamSizes sizes;
  private double covered;
  private long pixels;

  PictureShelf(StreamSizes sizes) {
    this.sizes = sizes;
  }

  /** A picture that a page shows, not yet unpacked. */
  private record Found(PDImage image, Rectangle place) {}

  void add(PDImage image, Rectangle place) {
    covered += place.area(); // Scanners cut a page into strips.
    if (place.width() >= SMALLEST && place.height() >= SMALLEST && !image.isStencil()) {
      found.add(new Found(image, place));
    }
  }

  /** Forgets the page before. */
  void pageStarts() {
    found.clear();
    covered = 0;
  }

  /** The area that the page's pictures cover, in square points. */
  double covered() {
    return covered;
  }

  /** The page's pictures, without those that fill it: they are scans or grounds. */
  List<PageInk.PlacedPicture> pictures(double pageArea) {
    List<PageInk.PlacedPicture> out = new ArrayList<>();
    for (Found f : found) {
      if (f.place().area() < 0.7 * pageArea) {
        picture(f.image()).ifPresent(p -> out.add(new PageInk.PlacedPicture(f.place(), p)));
      }
    }
    return out;
  }

  private Optional<Picture> picture(PDImage image) {
    if (image instanceof PDImageXObject object) {
      uses.merge(object.getCOSObject(), 1, Integer::sum);
      Optional<Picture> known = unpacked.get(object.getCOSObject());
      if (known == null) {
        known = unpack(image);
        unpacked.put(object.getCOSObject(), known);
      }
      return known;
    }
    return unpack(image);
  }

  private Optional<Picture> unpack(PDImage image) {
    long size = (long) image.getWidth() * image.getHeight();
    if (size <= 0 || size > MOST_PIXELS || pixels + size > MOST_PIXELS_A_FILE) {
      return Optional.empty();
    }
    pixels += size;
    try {
      if (image instanceof PDImageXObject object
          && sizes.of(object.getCOSObject(), MOST_BYTES) > MOST_BYTES) {
        return Optional.empty();
      }
      BufferedImage pixelsOfIt = image.getImage();
      return pixelsOfIt == null ? Optional.empty() : PictureFile.png(pixelsOfIt, "");
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // A broken picture is no picture; its caption stays.
    }
  }
}
