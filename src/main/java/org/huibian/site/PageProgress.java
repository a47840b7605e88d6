package org.huibian.site;

/** Receives how many pages of a build are written. */
@FunctionalInterface
public interface PageProgress {
  /**
   * Receives the count after each page, from several threads, in any order.
   *
   * @param done how many pages are written
   * @param all how many there will be
   */
  void at(int done, int all);
}
