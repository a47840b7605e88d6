package org.huibian.recovery;

/** What a passage is within its article. */
enum Role {
  TITLE,
  NUMBER,
  ADDRESSEE,
  PARAGRAPH,
  /** A heading that stands alone. */
  HEADING,
  /** A paragraph that starts with its heading. */
  RUN_IN,
  /** An entry of a numbered list. */
  ITEM,
  /** An entry of a list that the source marks with a bullet. */
  BULLET,
  /** A row of cells parted by tabs. */
  ROW,
  CAPTION,
  BOX_TITLE,
  FIGURE,
  SIGNATURE,
  NOTE,
  LINK
}
