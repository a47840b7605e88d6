package org.huibian.source.page;

import java.util.List;

/**
 * A table as its rules draw it: elementary cells, and which of them are merged.
 *
 * @param xs the vertical edges from left to right, in points
 * @param ys the horizontal edges from top to bottom, in points
 * @param owners for each elementary cell, row by row, the index of the first cell of its merger;
 *     its own index if it is not merged
 */
record Grid(List<Double> xs, List<Double> ys, int[] owners) {
  int columns() {
    return xs.size() - 1;
  }

  int rows() {
    return ys.size() - 1;
  }

  Rectangle place() {
    return new Rectangle(xs.get(0), ys.get(0), xs.get(columns()), ys.get(rows()));
  }

  /** Returns the number of cells, with merged ones counted once. */
  int cells() {
    int count = 0;
    for (int i = 0; i < owners.length; i++) {
      count += owners[i] == i ? 1 : 0;
    }
    return count;
  }

  /** Returns the owner of the elementary cell at a row and column. */
  int owner(int row, int column) {
    return owners[row * columns() + column];
  }

  /** Returns the owner of the cell that holds a glyph; -1 if none does. */
  int ownerAt(Glyph glyph) {
    int column = interval(xs, glyph.centreX());
    int row = interval(ys, glyph.centreY());
    return column < 0 || row < 0 ? -1 : owner(row, column);
  }

  private static int interval(List<Double> edges, double at) {
    for (int i = 0; i + 1 < edges.size(); i++) {
      if (at >= edges.get(i) && at < edges.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }
}
