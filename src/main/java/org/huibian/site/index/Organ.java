package org.huibian.site.index;

import java.util.List;

/**
 * An organ that issues in its own name.
 *
 * @param id its address for good
 * @param name its full name
 * @param shortNames its other names
 * @param rank its place in the list of organs; the unlisted stand last
 */
public record Organ(String id, String name, List<String> shortNames, int rank) {
  /** Copies the list. */
  public Organ {
    shortNames = List.copyOf(shortNames);
  }
}
