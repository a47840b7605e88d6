package org.huibian.recovery;

import java.util.Comparator;

/**
 * A decision of an import that may be wrong, so that an editor should check it.
 *
 * @param line the number of the line in the source, from 1
 * @param weight how likely it is wrong: 1 (hardly) to 3 (probably)
 * @param kind what was decided
 * @param detail the text in question; may be empty
 */
public record Doubt(int line, int weight, Kind kind, String detail) {
  /** Orders doubts by weight, the heaviest first, then boundaries first, and then by line. */
  static final Comparator<Doubt> WORST_FIRST =
      Comparator.comparingInt((Doubt doubt) -> -doubt.weight())
          .thenComparing(doubt -> !doubt.isBoundary())
          .thenComparingInt(Doubt::line);

  /** What was decided. */
  public enum Kind {
    /** Lines were joined against the marks of the source. */
    JOINED,
    /** An article starts here on weak evidence. */
    ARTICLE_START,
    /** No article starts here, but nearly as much speaks for one as against it. */
    ARTICLE_NOT_STARTED,
    /** No article was found for an entry of the printed contents. */
    CONTENTS_ENTRY_MISSING,
    /** A heading without a mark was recognised by its place alone. */
    UNMARKED_HEADING,
    /** A box ends here; print does not show it. */
    BOX_END,
    /** A clause (第X条) does not have the number after the one before. */
    CLAUSE_ORDER,
    /** An article with an addressee has no document number. */
    NUMBER_MISSING,
    /** A table row has fewer cells than the table has columns. */
    UNEVEN_TABLE,
    /** A row of a fragmented table was reassembled. */
    REBUILT_TABLE,
    /** A listed attachment was not found. */
    ATTACHMENT_MISSING,
    /** A document number looks damaged. */
    NUMBER_DAMAGED,
    /** A picture has neither a caption nor an alternative text. */
    PICTURE_WORDS,
    /** A picture was left out because browsers cannot show it. */
    PICTURE_LOST,
    /** A page is set in two columns, which were read one after the other. */
    COLUMNS,
    /** A page is set vertically. */
    VERTICAL,
    /** A table without ruled lines was recognised by its columns. */
    BARE_TABLE,
    /** A table row that a page break had cut was joined. */
    CUT_ROW,
    /** A page is a picture; its text is lost. */
    PICTURE_PAGE,
    /** Glyphs of a page without a Unicode character are lost. */
    LOST_CHARACTERS,
    /** The text of a page comes from OCR. */
    RECOGNISED
  }

  /** Returns whether an article may start or end at the wrong line, which does most damage. */
  private boolean isBoundary() {
    return kind == Kind.ARTICLE_START
        || kind == Kind.ARTICLE_NOT_STARTED
        || kind == Kind.CONTENTS_ENTRY_MISSING;
  }
}
