package org.huibian.cli;

import java.nio.file.Path;
import org.huibian.model.InputException;

/** Turns the content folder into a site. */
@FunctionalInterface
interface Builder {
  /**
   * What a build did.
   *
   * @param issues how many issues the site holds
   * @param articles how many articles
   * @param pages how many pages
   * @param files how many files, pages included
   * @param bytes their size together
   * @param siteMap whether there is a site map; there is none without a base address
   */
  record Report(int issues, int articles, int pages, int files, long bytes, boolean siteMap) {}

  /**
   * Builds the whole site; the old one stands until the new one is whole.
   *
   * @throws InputException if the user can mend what went wrong; the old site stands then
   */
  Report build(Path content, Path output, Path templates, Progress progress);
}
