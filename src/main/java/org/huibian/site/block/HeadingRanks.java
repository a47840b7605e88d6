package org.huibian.site.block;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Numbers the headings of a page so that none leaves out a rank: a heading at level 5 that follows
 * one at level 2 directly has rank 3. Screen readers offer the headings of a page by rank, and a
 * missing rank reads as a missing heading.
 */
final class HeadingRanks {
  /** The rank of the page's title. */
  private static final int TITLE = 1;

  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * Returns the rank of the next heading, from 2 upwards and at most its level.
   *
   * @param level the level of the heading in the document's outline, at least 2
   */
  int next(int level) {
    while (!open.isEmpty() && open.peek() >= level) {
      open.pop();
    }
    open.push(level);
    return TITLE + open.size();
  }
}
