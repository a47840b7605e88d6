package org.huibian.check;

/**
 * An address as a file writes it.
 *
 * @param line where it stands, counted from 1; 0 if unknown
 * @param address as written, entities resolved
 * @param use what a browser does with it
 */
record Reference(int line, String address, Use use) {
  /** What a browser does with an address. */
  enum Use {
    /** Fetches it without being asked: an image, a script, a style sheet. */
    LOADS,
    /** Fetches it only when a reader follows it. */
    LEADS,
    /** Never fetches it, only names it: the canonical address, an entry of the site map. */
    NAMES
  }
}
