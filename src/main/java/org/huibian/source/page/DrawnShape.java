package org.huibian.source.page;

import java.util.List;

/**
 * A shape on a page that is neither text nor a rule: a curve, an oblique line, a filled box, or a
 * frame with rounded corners.
 *
 * @param place the area that it takes
 * @param kind what it is
 * @param obliqueSegments how many of its segments are curved or oblique
 * @param ink its colour
 */
public record DrawnShape(Rectangle place, Kind kind, int obliqueSegments, Ink ink) {
  /** What a shape is. */
  public enum Kind {
    /** Most of it is curved or oblique. */
    OBLIQUE,
    /** A filled area with straight sides. */
    BOX,
    /** A frame with rounded corners, empty or filled. */
    FRAME
  }

  /** Returns the place that shapes, of which there is at least one, take together. */
  static Rectangle place(List<DrawnShape> shapes) {
    return shapes.stream().map(DrawnShape::place).reduce(Rectangle::around).orElseThrow();
  }

  /** Returns whether it has curves or oblique lines. */
  boolean isOblique() {
    return kind == Kind.OBLIQUE;
  }
}
