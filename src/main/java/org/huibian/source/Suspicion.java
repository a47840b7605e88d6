package org.huibian.source;

/** The reason why a line may have been read wrongly. */
public enum Suspicion {
  /** The page is set in two columns. */
  COLUMNS,
  /** The page is set vertically. */
  VERTICAL,
  /** The line belongs to a table without ruled lines, which was found by its columns alone. */
  BARE_TABLE,
  /** The line and those below have pieces in columns, but no clear rows, and stay lines of text. */
  SPACED_LINES,
  /** The line is a picture made of a part of the page that was taken for a chart or a drawing. */
  DRAWING,
  /** The line is a table row that a page break had cut and that was joined again. */
  CUT_ROW,
  /** The page before is a picture, or its characters have no meaning; its text is lost. */
  PICTURE_PAGE,
  /** Text that stands in another part or file could not be read. */
  LOST_PART,
  /** Some glyphs of the page have no Unicode character. */
  LOST_CHARACTERS,
  /** The page was a picture, and its text comes from OCR. */
  RECOGNISED
}
