package org.huibian.catalog.citation;

import java.util.List;

/**
 * A place where a text defines short names of documents: （以下简称《方案》）.
 *
 * @param start the index at which it starts
 * @param end the index at which it ends, exclusive
 * @param names the names, in order
 * @param collective whether one name stands for several documents (以下统称)
 * @param open the index of the bracket around it, or {@code start} if there is none
 */
record Definition(int start, int end, List<Name> names, boolean collective, int open) {
  /**
   * A short name.
   *
   * @param text the name without book title marks and quotation marks
   * @param marked whether it is printed between book title marks
   * @param start the index at which it starts, including its marks
   * @param end the index at which it ends, exclusive
   */
  record Name(String text, boolean marked, int start, int end) {}

  /** Tells whether a range lies within the definition. */
  boolean covers(int from, int to) {
    return start <= from && to <= end;
  }
}
