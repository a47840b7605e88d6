package org.huibian.source.page;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A page that was divided into its parts.
 *
 * @param number the page number, from 1
 * @param height the height of the page, in points
 * @param parts its parts in reading order
 * @param gutter the middle of the strip between its columns, if its text is set in two
 */
record SegmentedPage(int number, double height, List<Part> parts, OptionalDouble gutter) {
  /** Copies the list. */
  SegmentedPage {
    parts = List.copyOf(parts);
  }
}
