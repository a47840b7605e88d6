package org.huibian.recovery.boundary;

import java.util.List;

/**
 * The start of an article, or a place that might be one.
 *
 * @param lines the numbers of the lines of its title, from 1, in order
 * @param title the title
 * @param margin how much the best path with it exceeds the best one without it, as the logarithm of
 *     odds; negative where no article starts
 */
public record ArticleStart(List<Integer> lines, String title, double margin) {
  /** Copies the list. */
  public ArticleStart {
    lines = List.copyOf(lines);
  }

  /** Returns the number of the first line of its title. */
  public int line() {
    return lines.get(0);
  }
}
