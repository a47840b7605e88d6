package org.huibian.catalog.text;

/**
 * One text of an article: a headline, a paragraph, an entry of a list, a cell of a table.
 *
 * @param block which block it belongs to: its place in the article's document order, counted from
 *     0; {@link #HEADLINE} for the headline
 * @param part which text of the block: the entry of a list, of a table the cell counted row by row,
 *     otherwise 0; all from 0
 * @param text the characters without markup
 * @param anchor the address of the nearest numbered text at or above it, empty at the start of an
 *     article
 * @param heading whether it is a heading that stands alone
 */
public record TextUnit(int block, int part, String text, String anchor, boolean heading) {
  /** What stands for the block of the article's own headline. */
  public static final int HEADLINE = -1;

  /** The sentence around these characters, and where it stands. */
  public Evidence evidence(int start, int end) {
    return new Evidence(SentenceSplitter.around(text, start, end), anchor);
  }
}
