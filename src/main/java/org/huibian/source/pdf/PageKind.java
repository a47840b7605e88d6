package org.huibian.source.pdf;

/** Whether the text of a page can be read, and how. */
enum PageKind {
  /** The page has a text, or nothing at all. */
  TEXT,
  /** The page is a picture of a text. */
  PICTURE,
  /** The page has characters, but most of them do not state what they mean. */
  JUNK,
  /** The text of the page comes from OCR. */
  RECOGNISED;

  /** Returns whether the text can be had by OCR only. */
  boolean needsRecognition() {
    return this == PICTURE || this == JUNK;
  }
}
