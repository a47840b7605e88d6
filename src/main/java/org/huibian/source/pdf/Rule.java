package org.huibian.source.pdf;

/**
 * A straight line that is drawn level or upright; in points, y growing down.
 *
 * @param left its left end
 * @param top its upper end
 * @param right its right end; the same as left if it is upright
 * @param bottom its lower end; the same as top if it is level
 */
record Rule(double left, double top, double right, double bottom) {
  boolean isLevel() {
    return right - left >= bottom - top;
  }

  double length() {
    return Math.max(right - left, bottom - top);
  }
}
