package org.huibian.recovery;

/**
 * A decision of the recovery that an editor should look at.
 *
 * @param line the line in the source
 * @param weight 1 (hardly) to 3 (probably wrong)
 * @param kind what was decided
 * @param detail the words in question
 */
public record Doubt(int line, int weight, Kind kind, String detail) {
  /** What was decided. */
  public enum Kind {
    /** Lines were joined against the source's own marks. */
    JOINED,
    /** An article starts here on weak evidence. */
    ARTICLE_START,
    /** An entry of the printed contents was not found in the text. */
    CONTENTS_ENTRY_MISSING,
    /** A heading was told by its form alone. */
    UNMARKED_HEADING,
    /** Where a box ends is not printed. */
    BOX_END,
    /** The numbers of clauses do not follow one another. */
    CLAUSE_ORDER,
    /** A signed article has no document number. */
    NUMBER_MISSING,
    /** A table has rows of unequal width. */
    UNEVEN_TABLE,
    /** A table fell apart in the source and was put together again. */
    REBUILT_TABLE,
    /** An attachment is listed and is not there. */
    ATTACHMENT_MISSING,
    /** The document number looks damaged. */
    NUMBER_DAMAGED,
    /** A picture has neither a caption nor words that say what it shows. */
    PICTURE_WORDS,
    /** A picture cannot be shown and was left out. */
    PICTURE_LOST,
    /** A page is set in two columns; they were read one after the other. */
    COLUMNS,
    /** The lines of a page run from top to bottom. */
    VERTICAL,
    /** A table without drawn lines was told by its columns. */
    BARE_TABLE,
    /** A row of a table that a page has cut was joined. */
    CUT_ROW,
    /** A page is a picture; what it says is lost. */
    PICTURE_PAGE,
    /** Characters of a page have a shape but no meaning and are lost. */
    LOST_CHARACTERS,
    /** A page's text was recognised by a program. */
    RECOGNISED
  }
}
