package org.huibian.catalog.text;

/**
 * A piece of an article's text that is analysed on its own: a heading, a paragraph, a list item or
 * a table cell.
 *
 * @param block the index of its block in document order, counted from 0
 * @param part the index of the text within its block, counted from 0: the item of a list, the cell
 *     of a table (counted row by row); 0 in all other blocks
 * @param text the characters without markup
 * @param anchor the anchor of the nearest numbered text at or above it; empty before the first one
 * @param heading whether it is a heading that stands alone
 */
public record TextUnit(int block, int part, String text, String anchor, boolean heading) {
  /**
   * Returns the sentence that contains a range of this text, with its anchor.
   *
   * @param start the start of the range
   * @param end the end of the range, exclusive
   */
  public Evidence evidence(int start, int end) {
    return new Evidence(SentenceSplitter.around(text, start, end), anchor);
  }
}
