package org.huibian.layout;

/**
 * A line of the source that holds text.
 *
 * @param number its number, from 1
 * @param text its text; white space at the ends stripped, tabs that part cells kept
 * @param pageStart whether a page is known to start with it
 * @param ends whether the source marks the end of a paragraph here
 */
public record Line(int number, String text, boolean pageStart, boolean ends) {
  /** Whether it is a row of cells parted by tabs. */
  public boolean isRow() {
    return text.indexOf('\t') >= 0;
  }
}
