package org.huibian.source.page;

import java.util.Comparator;
import java.util.List;

/**
 * Parts of a page that stay together.
 *
 * @param place the area that they take
 * @param parts the parts in reading order
 */
record PlacedParts(Rectangle place, List<Part> parts) {
  /** Orders by the upper edge. */
  static final Comparator<PlacedParts> FROM_TOP =
      Comparator.comparingDouble(placed -> placed.place().top());
}
