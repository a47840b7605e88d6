package org.huibian.recovery.boundary;

import java.util.List;

/**
 * The start of an article, or a place that might be one.
 *
 * @param lines the numbers of the lines of its title, from 1, in order
 * @param title the title
 * @param titleProbability how probable it is that an article starts here with exactly this title, 0
 *     to 1; 0 where the program starts none
 * @param probability how probable it is that an article starts here under any title, 0 to 1
 */
public record ArticleStart(
    List<Integer> lines, String title, double titleProbability, double probability) {
  /** Copies the list. */
  public ArticleStart {
    lines = List.copyOf(lines);
  }

  /** Returns the number of the first line of its title. */
  public int line() {
    return lines.get(0);
  }

  /** Returns the number of the last line of its title. */
  public int lastLine() {
    return lines.get(lines.size() - 1);
  }
}
