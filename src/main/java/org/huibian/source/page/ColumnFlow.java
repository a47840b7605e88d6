package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;

/** Orders the parts of a page that is set in two columns. */
final class ColumnFlow {
  private ColumnFlow() {}

  /**
   * Returns the parts in reading order: between parts that run across both columns, the left column
   * comes before the right one.
   *
   * @param left the parts of the left column
   * @param right the parts of the right column
   * @param across the parts that run across both
   */
  static List<Part> order(
      List<PlacedParts> left, List<PlacedParts> right, List<PlacedParts> across) {
    List<PlacedParts> acrossFromTop = sorted(across);
    List<List<PlacedParts>> columns = List.of(sorted(left), sorted(right));
    List<Part> out = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (PlacedParts wide : acrossFromTop) {
      double to = wide.place().top();
      addBetween(columns, from, to, out);
      out.addAll(wide.parts());
      from = to;
    }
    addBetween(columns, from, Double.POSITIVE_INFINITY, out);
    return out;
  }

  private static List<PlacedParts> sorted(List<PlacedParts> placed) {
    return placed.stream().sorted(PlacedParts.FROM_TOP).toList();
  }

  private static void addBetween(
      List<List<PlacedParts>> columns, double from, double to, List<Part> out) {
    for (List<PlacedParts> column : columns) {
      for (PlacedParts placed : column) {
        if (placed.place().top() >= from && placed.place().top() < to) {
          out.addAll(placed.parts());
        }
      }
    }
  }
}
