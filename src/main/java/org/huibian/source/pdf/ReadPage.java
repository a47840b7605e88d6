package org.huibian.source.pdf;

import java.util.List;
import java.util.Optional;
import org.huibian.source.Suspicion;

/**
 * A page that was taken apart.
 *
 * @param number its number, from 1
 * @param height its height, in points
 * @param parts what it holds, in reading order
 * @param suspicion why its reading may be wrong
 */
record ReadPage(int number, double height, List<Part> parts, Optional<Suspicion> suspicion) {
  /** Copies the list. */
  ReadPage {
    parts = List.copyOf(parts);
  }
}
