package org.huibian.site.index;

import java.util.List;

/**
 * An organ that issues documents in its own name.
 *
 * @param id its part of the address, which never changes
 * @param name its full name
 * @param shortNames its other names
 * @param rank its position in the list of organs; unlisted ones come last
 */
public record Organ(String id, String name, List<String> shortNames, int rank) {
  /** Copies the list. */
  public Organ {
    shortNames = List.copyOf(shortNames);
  }
}
