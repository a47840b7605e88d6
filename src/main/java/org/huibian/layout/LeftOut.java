package org.huibian.layout;

/**
 * A line, or a part of one, that is no text of an article.
 *
 * @param line its number, from 1
 * @param reason why it was left out
 * @param text what it says
 */
public record LeftOut(int line, Reason reason, String text) {
  /** Why something is no text of an article. */
  public enum Reason {
    /** Title page of the issue. */
    COVER("cover"),
    /** The printed list of contents. */
    CONTENTS("contents"),
    /** The line over the text of a page. */
    RUNNING_HEADER("running-header"),
    /** The number of a page. */
    PAGE_NUMBER("page-number"),
    /** Publisher and addresses at the end. */
    COLOPHON("colophon"),
    /** The head of a table, printed again on its next page. */
    REPEATED_TABLE_HEAD("repeated-table-head"),
    /** The same address twice in a row. */
    REPEATED_LINK("repeated-link"),
    /** What tracked changes took out. */
    DELETED("deleted"),
    /** What the author has hidden. */
    HIDDEN("hidden"),
    /** A remark beside the text. */
    COMMENT("comment"),
    /** Signs of a conversion, such as asterisks for bold, that are no characters of the text. */
    MARKUP("markup");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The form of the accounting file. */
    public String label() {
      return label;
    }
  }
}
