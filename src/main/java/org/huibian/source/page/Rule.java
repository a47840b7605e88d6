package org.huibian.source.page;

/**
 * A straight horizontal or vertical line drawn on a page, in points, with y growing downwards.
 *
 * @param left its left end
 * @param top its upper end
 * @param right its right end; equal to {@code left} if the rule is vertical
 * @param bottom its lower end; equal to {@code top} if the rule is horizontal
 */
public record Rule(double left, double top, double right, double bottom) {
  boolean isHorizontal() {
    return right - left >= bottom - top;
  }

  double length() {
    return Math.max(right - left, bottom - top);
  }
}
