package org.huibian.source.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.source.Removed;

/**
 * A page that was divided into its parts.
 *
 * @param number the page number, from 1
 * @param height the height of the page, in points
 * @param parts its parts in reading order
 * @param leftOut the characters that are no part of its text, by the reason
 * @param columns its columns, if its text is set in two
 */
record SegmentedPage(
    int number,
    double height,
    List<Part> parts,
    Map<Removed.Kind, String> leftOut,
    Optional<Columns> columns) {
  /** Copies the list. */
  SegmentedPage {
    parts = List.copyOf(parts);
  }
}
