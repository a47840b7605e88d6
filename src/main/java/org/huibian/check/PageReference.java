package org.huibian.check;

/**
 * An address in a file of the site.
 *
 * @param line its line, from 1; 0 if unknown
 * @param address the address as written, with character references resolved
 * @param use what a browser does with it
 */
record PageReference(int line, String address, Use use) {
  /** What a browser does with an address. */
  enum Use {
    /** It fetches the address at once: that of an image, a script or a style sheet. */
    LOAD,
    /** It fetches the address when a reader follows the link. */
    LINK,
    /** It never fetches the address, such as the canonical one or an entry of the site map. */
    NAME
  }
}
