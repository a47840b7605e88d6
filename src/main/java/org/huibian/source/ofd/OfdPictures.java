package org.huibian.source.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.source.Picture;
import org.huibian.source.PictureFile;
import org.huibian.source.page.PlacedPicture;
import org.huibian.source.page.Rectangle;

/** Collects the pictures of a page; each file is read once. */
final class OfdPictures {
  /** A picture that is narrower or lower, in points, is an ornament. */
  private static final double SMALLEST_SIDE = 28;

  /** A picture that covers this share of the page or more is a scan or a background. */
  private static final double BACKGROUND_SHARE = 0.7;

  /** The most bytes of all pictures of a file, which stay in memory. */
  private static final long MOST_BYTES = 300L << 20;

  private final OfdPackage parts;
  private final Map<String, Optional<Picture>> files = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private double coveredArea;
  private long bytes;

  /** A picture on the page. */
  private record Shown(String part, Rectangle place) {}

  OfdPictures(OfdPackage parts) {
    this.parts = parts;
  }

  /** Forgets the page before. */
  void startPage() {
    shown.clear();
    coveredArea = 0;
  }

  /** Adds a picture that the page shows. */
  void add(String part, Rectangle place) {
    coveredArea += place.area();
    if (place.width() >= SMALLEST_SIDE && place.height() >= SMALLEST_SIDE) {
      shown.add(new Shown(part, place));
    }
  }

  /** Returns the sum of the areas of the page's pictures, in square points. */
  double coveredArea() {
    return coveredArea;
  }

  /** Returns the pictures of the page, without those that fill it. */
  List<PlacedPicture> pictures(double pageArea) {
    List<PlacedPicture> pictures = new ArrayList<>();
    for (Shown picture : shown) {
      if (picture.place().area() < BACKGROUND_SHARE * pageArea) {
        load(picture.part()).ifPresent(p -> pictures.add(new PlacedPicture(picture.place(), p)));
      }
    }
    return pictures;
  }

  private Optional<Picture> load(String part) {
    return files.computeIfAbsent(
        part,
        name -> {
          Optional<byte[]> file = bytes > MOST_BYTES ? Optional.empty() : parts.bytes(name);
          bytes += file.map(content -> content.length).orElse(0);
          return file.flatMap(content -> PictureFile.of(content, ""));
        });
  }
}
