package org.huibian.check;

import java.util.Comparator;

/**
 * One thing that is wrong with a finished site.
 *
 * @param page the file, relative to the site's folder, with forward slashes: {@code
 *     2025-06/03/index.html}
 * @param line the line in that file, counted from 1; 0 if it has none
 * @param fault what is wrong
 * @param detail what the message quotes; may be empty
 */
public record Finding(String page, int line, Fault fault, String detail)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::page)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::fault)
          .thenComparing(Finding::detail);

  /** By file, then line. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return page + ":" + line + ": " + fault + (detail.isEmpty() ? "" : " " + detail);
  }
}
