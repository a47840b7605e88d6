package org.huibian.layout;

import java.util.Optional;
import org.huibian.source.PrintedLine;

/**
 * A line of the source that holds text of an article.
 *
 * @param number its number in the source, from 1
 * @param text its text without spaces at the ends; tabs between cells are kept
 * @param pageStart whether a page is known to start with it
 * @param ends whether the source marks the end of a paragraph after it
 * @param printed how it is printed, if that is known
 */
public record Line(
    int number, String text, boolean pageStart, boolean ends, Optional<PrintedLine> printed) {
  /** Makes a line without knowledge of its print. */
  public Line(int number, String text, boolean pageStart, boolean ends) {
    this(number, text, pageStart, ends, Optional.empty());
  }

  /** Returns whether it is a table row: cells separated by tabs. */
  public boolean isRow() {
    return text.indexOf('\t') >= 0;
  }
}
