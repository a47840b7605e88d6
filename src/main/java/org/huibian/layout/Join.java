package org.huibian.layout;

/**
 * A join of two passages although the source marks the end of a paragraph between them.
 *
 * @param before the number of the last line of the first passage, from 1
 * @param after the number of the first line of the second passage
 * @param reason why they were joined
 */
public record Join(int before, int after, Reason reason) {
  /** Why two passages were joined. */
  public enum Reason {
    /** A bracket of the first (《, “ or （) is still open. */
    OPEN_BRACKET,
    /** The second starts with a bracket that belongs to the first. */
    BRACKET,
    /** The editor decided to join them. */
    DECIDED,
    /** The first ends in 、 or ，. */
    COMMA,
    /** The first is an incomplete sentence. */
    UNFINISHED_SENTENCE,
    /** The first is a heading that fills its line; the second holds its last characters. */
    CUT_HEADING
  }
}
