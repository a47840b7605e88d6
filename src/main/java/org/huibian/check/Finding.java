package org.huibian.check;

import java.util.Comparator;

/**
 * A fault that was found in a finished site. Findings are ordered by file, then by line.
 *
 * @param page the file, relative to the site's folder, with forward slashes: {@code
 *     2025-06/03/index.html}
 * @param line the line in that file, from 1; 0 if it has none
 * @param fault the fault
 * @param detail what the message quotes; may be empty
 */
public record Finding(String page, int line, Fault fault, String detail)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::page)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::fault)
          .thenComparing(Finding::detail);

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return page + ":" + line + ": " + fault + (detail.isEmpty() ? "" : " " + detail);
  }
}
