package org.huibian.layout;

import java.util.Optional;
import org.huibian.source.PrintedLine;

/**
 * A line of the source that holds text.
 *
 * @param number its number, from 1
 * @param text its text; white space at the ends stripped, tabs that part cells kept
 * @param pageStart whether a page is known to start with it
 * @param ends whether the source marks the end of a paragraph here
 * @param printed how it stands in print, if that is known
 */
public record Line(
    int number, String text, boolean pageStart, boolean ends, Optional<PrintedLine> printed) {
  /** A line of which nothing but its text is known. */
  public Line(int number, String text, boolean pageStart, boolean ends) {
    this(number, text, pageStart, ends, Optional.empty());
  }

  /** Whether it is a row of cells parted by tabs. */
  public boolean isRow() {
    return text.indexOf('\t') >= 0;
  }
}
