package org.huibian.check;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * A fault that was found in a finished site. Findings are ordered by file, then by line; those
 * without a line come first.
 *
 * @param page the file, relative to the site's folder, with forward slashes: {@code
 *     2025-06/03/index.html}
 * @param line the line in that file, from 1; empty if it is unknown or the fault is of the whole
 *     file
 * @param fault the fault
 * @param detail what the message quotes; may be empty
 */
public record Finding(String page, OptionalInt line, Fault fault, String detail)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::page)
          .thenComparingInt(finding -> finding.line().orElse(0))
          .thenComparing(Finding::fault)
          .thenComparing(Finding::detail);

  /** Creates a finding at a line, counted from 1. */
  public static Finding at(String page, int line, Fault fault, String detail) {
    return new Finding(page, OptionalInt.of(line), fault, detail);
  }

  /** Creates a finding about a whole file. */
  public static Finding ofFile(String page, Fault fault, String detail) {
    return new Finding(page, OptionalInt.empty(), fault, detail);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String place = line.isPresent() ? page + ":" + line.getAsInt() : page;
    return place + ": " + fault + (detail.isEmpty() ? "" : " " + detail);
  }
}
