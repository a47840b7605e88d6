package org.huibian.source.page;

/**
 * An empty strip between two columns.
 *
 * @param from its left edge, in points
 * @param to its right edge
 * @param clear whether a line so far shows by the width of its gap that columns are apart; in
 *     others, such as the head, the gap may be that of a space
 */
record ColumnStrip(double from, double to, boolean clear) {
  double width() {
    return to - from;
  }
}
