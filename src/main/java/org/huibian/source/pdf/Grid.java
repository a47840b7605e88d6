package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as its lines draw it: elementary cells, and which of them are one.
 *
 * @param xs the upright edges from left to right
 * @param ys the level edges from top to bottom
 * @param owner for each elementary cell, row by row, the index of the first cell of its merger
 */
record Grid(List<Double> xs, List<Double> ys, int[] owner) {
  int columns() {
    return xs.size() - 1;
  }

  int rows() {
    return ys.size() - 1;
  }

  Rectangle place() {
    return new Rectangle(xs.get(0), ys.get(0), xs.get(columns()), ys.get(rows()));
  }

  /** How many cells it has, merged ones counted once. */
  int cells() {
    int count = 0;
    for (int i = 0; i < owner.length; i++) {
      count += owner[i] == i ? 1 : 0;
    }
    return count;
  }

  /** The index of the cell that holds a character: the first of its merger; -1 if none does. */
  int cellAt(Glyph glyph) {
    int column = between(xs, glyph.middle());
    int row = between(ys, glyph.centre());
    return column < 0 || row < 0 ? -1 : owner[row * columns() + column];
  }

  private static int between(List<Double> edges, double at) {
    for (int i = 0; i + 1 < edges.size(); i++) {
      if (at >= edges.get(i) && at < edges.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** The upper edges of the cells of a column's elementary rows, as drawn. */
  List<Integer> rowsOf(int cell) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (owner[row * columns() + column] == cell) {
          rows.add(row);
          break;
        }
      }
    }
    return rows;
  }
}
