package org.huibian.source;

/**
 * Characters of an original that a reader took out of the text, or wrote in another way. The import
 * accounts for them, so that no character disappears in silence.
 *
 * @param line the line in which they stood, or the nearest one, from 1
 * @param kind what they are
 * @param text the characters; for those that show as nothing, one visible sign for each
 */
public record Removed(int line, Kind kind, String text) {
  /** What characters are that a reader took out. */
  public enum Kind {
    /** They take no place, such as zero-width spaces; {@code ◌} stands for each. */
    INVISIBLE,
    /** They are blanks other than the ordinary ones, which replace them; {@code ␣} is each. */
    BLANK,
    /** They are radicals, and the ideographs that look like them replace them. */
    RADICAL,
    /** They are spaces between Chinese characters where printed lines met; {@code ␣} is each. */
    LINE_SPACE,
    /** They are marks of a notation, such as the asterisks around words in Markdown. */
    MARKUP,
    /** They are a stamp or a watermark, printed across the text or the page. */
    OVERPRINT,
    /** No reader of the original sees them: white on white, or outside of the page. */
    HIDDEN,
    /** The name of a file that belongs to the original and is not read with it. */
    OTHER_FILE,
    /** The number of a page that is not read, as it is a picture or its fonts say nothing. */
    UNREAD_PAGE,
    /** The words of a chart or drawing, which is kept as a picture or is lost. */
    DRAWING
  }

  /** Stands for a blank in {@link #text()}. */
  static final char BLANK_SIGN = '\u2423';

  /** Stands for a character without a place in {@link #text()}. */
  static final char INVISIBLE_SIGN = '\u25CC';
}
