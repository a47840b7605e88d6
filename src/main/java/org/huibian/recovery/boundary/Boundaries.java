package org.huibian.recovery.boundary;

import java.util.List;

/**
 * Where the articles of an issue start.
 *
 * @param starts the starts in order
 * @param nearMisses places where one starts with some probability and none was started, in order
 */
public record Boundaries(List<ArticleStart> starts, List<ArticleStart> nearMisses) {
  /** Copies the lists. */
  public Boundaries {
    starts = List.copyOf(starts);
    nearMisses = List.copyOf(nearMisses);
  }
}
