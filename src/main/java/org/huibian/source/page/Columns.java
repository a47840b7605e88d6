package org.huibian.source.page;

/**
 * Where the text of a page is set in two columns. What stands above or below, such as the headline
 * of a newspaper's article, runs across the page.
 *
 * @param gutter the x coordinate of the middle of the strip between the columns
 * @param top the upper end of the columns
 * @param bottom their lower end
 */
record Columns(double gutter, double top, double bottom) {
  /** Returns columns that fill a page from top to bottom. */
  static Columns ofWholePage(double gutter) {
    return new Columns(gutter, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Returns whether a line does not belong to one of the columns. */
  boolean isAcross(TextLine line) {
    return !isBeside(line.place()) || GutterFinder.crosses(line, gutter);
  }

  /** Returns whether something stands neither above the columns nor below. */
  boolean isBeside(Rectangle place) {
    return place.top() >= top && place.top() <= bottom;
  }
}
