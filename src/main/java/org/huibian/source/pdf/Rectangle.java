package org.huibian.source.pdf;

/** A rectangle on the page, in points, y growing down. */
record Rectangle(double left, double top, double right, double bottom) {
  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double area() {
    return Math.max(0, width()) * Math.max(0, height());
  }

  boolean holds(Glyph glyph) {
    return holds(glyph.middle(), glyph.centre());
  }

  boolean holds(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  boolean holds(Rectangle other) {
    return holds(other.left(), other.top()) && holds(other.right(), other.bottom());
  }

  Rectangle grown(double by) {
    return new Rectangle(left - by, top - by, right + by, bottom + by);
  }
}
