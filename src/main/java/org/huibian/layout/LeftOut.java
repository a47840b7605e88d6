package org.huibian.layout;

import org.huibian.source.Removed;

/**
 * A line, or a part of one, that an import leaves out because it is no text of an article.
 *
 * @param line its number in the source, from 1
 * @param reason why it was left out
 * @param text its characters
 */
public record LeftOut(int line, Reason reason, String text) {
  /** Returns what a reader of the original has taken out. */
  static LeftOut of(Removed removed) {
    Reason reason =
        switch (removed.kind()) {
          case INVISIBLE -> Reason.INVISIBLE;
          case BLANK -> Reason.BLANK;
          case RADICAL -> Reason.RADICAL;
          case LINE_SPACE -> Reason.LINE_SPACE;
          case MARKUP -> Reason.MARKUP;
          case OVERPRINT -> Reason.OVERPRINT;
          case HIDDEN -> Reason.HIDDEN;
          case OTHER_FILE -> Reason.OTHER_FILE;
          case UNREAD_PAGE -> Reason.UNREAD_PAGE;
          case DRAWING -> Reason.DRAWING;
        };
    return new LeftOut(removed.line(), reason, removed.text());
  }

  /** Why a line is left out. */
  public enum Reason {
    /** It belongs to the title page of the issue. */
    COVER("cover"),
    /** It belongs to the printed list of contents. */
    CONTENTS("contents"),
    /** It is the running header of a page. */
    RUNNING_HEADER("running-header"),
    /** It is the number of a page. */
    PAGE_NUMBER("page-number"),
    /** It belongs to the colophon: publisher and addresses at the end. */
    COLOPHON("colophon"),
    /** It is the head of a table, printed again on the next page. */
    REPEATED_TABLE_HEAD("repeated-table-head"),
    /** It is the same URL as the line before. */
    REPEATED_LINK("repeated-link"),
    /** It is a URL that was copied into the middle of the text with what it stood in. */
    STRAY_LINK("stray-link"),
    /** A tracked change deleted it. */
    DELETED("deleted"),
    /** The author made it hidden text. */
    HIDDEN("hidden"),
    /** It is a comment in the margin. */
    COMMENT("comment"),
    /** It belongs to the site of a web page: menus, buttons, footers. */
    NAVIGATION("navigation"),
    /** A conversion added it to the text, such as asterisks for bold. */
    MARKUP("markup"),
    /** It is the path of a file on the disk of the compiler. */
    LOCAL_PATH("local-path"),
    /** It is a line of ornaments between two texts. */
    SEPARATOR("separator"),
    /** It is a stamp or a watermark, printed across the text. */
    OVERPRINT("overprint"),
    /** It takes no place, such as a zero-width space. */
    INVISIBLE("invisible"),
    /** It is an unusual blank, which the text has as an ordinary one. */
    BLANK("blank"),
    /** It is a radical, which the text has as an ideograph. */
    RADICAL("radical"),
    /** It is a space between Chinese characters where printed lines met. */
    LINE_SPACE("line-space"),
    /** It is the name of a file that belongs to the original and is not read with it. */
    OTHER_FILE("other-file"),
    /** It is the number of a page that is a picture, or whose fonts say nothing. */
    UNREAD_PAGE("unread-page"),
    /** It is the words of a chart or drawing, which is kept as a picture or is lost. */
    DRAWING("drawing"),
    /** The editor has decided that it belongs to no article. */
    DECIDED("decided");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** Returns the word for it in the accounting file. */
    public String label() {
      return label;
    }
  }
}
