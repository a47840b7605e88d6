package org.huibian.source.page;

/**
 * An upright rectangle on a page, in points, with y growing downwards.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 */
public record Rectangle(double left, double top, double right, double bottom) {
  /** Returns the width in points. */
  public double width() {
    return right - left;
  }

  /** Returns the height in points. */
  public double height() {
    return bottom - top;
  }

  /** Returns the area in square points; 0 if the edges are in the wrong order. */
  public double area() {
    return Math.max(0, width()) * Math.max(0, height());
  }

  /** Returns whether the centre of a glyph lies inside. */
  boolean contains(Glyph glyph) {
    return contains(glyph.centreX(), glyph.centreY());
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  boolean contains(Rectangle other) {
    return contains(other.left(), other.top()) && contains(other.right(), other.bottom());
  }

  /** Returns whether the two have a point in common. */
  boolean meets(Rectangle other) {
    return left <= other.right && right >= other.left && top <= other.bottom && bottom >= other.top;
  }

  /** Returns the smallest rectangle around both. */
  Rectangle around(Rectangle other) {
    return new Rectangle(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Returns this rectangle with every edge moved outwards by some points. */
  Rectangle grownBy(double points) {
    return new Rectangle(left - points, top - points, right + points, bottom + points);
  }
}
