package org.huibian.catalog.citation;

import java.util.List;

/**
 * A place where a text gives documents short names: （以下简称《方案》）.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 * @param names the names, each with its place
 * @param collective whether one name stands for several documents (以下统称)
 * @param open the bracket that it stands in, or {@code start} if it stands in none
 */
record Definition(int start, int end, List<Name> names, boolean collective, int open) {
  /**
   * A short name.
   *
   * @param text as printed, without book marks and quotation marks
   * @param marked whether it stands between book marks
   * @param start where it starts, its marks included
   * @param end where it ends, exclusive
   */
  record Name(String text, boolean marked, int start, int end) {}

  boolean covers(int from, int to) {
    return start <= from && to <= end;
  }
}
