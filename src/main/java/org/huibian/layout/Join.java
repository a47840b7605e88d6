package org.huibian.layout;

/**
 * Two pieces of text that were joined although the source marks an end between them.
 *
 * @param before the last line of the first piece
 * @param after the first line of the second piece
 * @param reason why they belong together
 */
public record Join(int before, int after, Reason reason) {
  /** Why two pieces belong together. */
  public enum Reason {
    /** A 《, “ or （ stands open. */
    OPEN_BRACKET,
    /** The second begins with a bracket that belongs to the first. */
    BRACKET,
    /** The editor has decided so. */
    DECIDED,
    /** The first ends in 、 or ，. */
    COMMA,
    /** The first is a sentence without an end. */
    UNFINISHED_SENTENCE,
    /** A heading of a full line's width goes on with a few characters. */
    CUT_HEADING
  }
}
