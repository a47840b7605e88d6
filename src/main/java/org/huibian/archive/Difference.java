package org.huibian.archive;

/**
 * A file in which a copy differs from its list of sums.
 *
 * @param kind how it differs
 * @param path its path in the site
 */
public record Difference(Kind kind, String path) {
  /** How a file differs. Its text for users has the key {@code verify.} and this name. */
  public enum Kind {
    /** Its bytes are others. */
    CHANGED,
    /** It is listed and not there. */
    MISSING,
    /** It is there and cannot be read. */
    UNREADABLE,
    /** It is there and not listed. */
    EXTRA
  }
}
