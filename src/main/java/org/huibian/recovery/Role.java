package org.huibian.recovery;

/** What a segment is within its article. */
enum Role {
  TITLE,
  NUMBER,
  ADDRESSEE,
  /** A paragraph; also the role of a segment whose role is still open. */
  PARAGRAPH,
  /** What a web page states about its publication, a paragraph below the title. */
  PUBLICATION,
  /** A heading that stands alone. */
  HEADING,
  /** A paragraph that starts with its heading. */
  RUN_IN,
  /** An entry of a numbered list. */
  ITEM,
  /** An entry of a list that the source marks with a bullet. */
  BULLET,
  /** An entry of a list that the editor has decided on, with the mark that it has, if any. */
  LISTED,
  /** A table row: cells separated by tabs. */
  ROW,
  /** A cell, or several, of a blank form whose cells follow one another as lines. */
  FORM,
  CAPTION,
  BOX_TITLE,
  FIGURE,
  SIGNATURE,
  NOTE,
  LINK,
  /** A URL that was copied into the text with what it stood in. */
  STRAY_LINK,
  /** The path of a file on the disk of the compiler. */
  LOCAL_PATH,
  /** A line of ornaments between two texts. */
  SEPARATOR
}
