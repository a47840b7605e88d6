package org.huibian.check;

import java.util.OptionalInt;

/**
 * An address in a file of the site.
 *
 * @param line its line, from 1; empty if it is not known
 * @param address the address as written, with character references resolved
 * @param use what a browser does with it
 */
record PageReference(OptionalInt line, String address, Use use) {
  /** Creates a reference at a line, counted from 1. */
  static PageReference at(int line, String address, Use use) {
    return new PageReference(OptionalInt.of(line), address, use);
  }

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
