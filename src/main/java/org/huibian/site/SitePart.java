package org.huibian.site;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Writes one kind of file of the site, such as the pages, the feeds or the search index.
 *
 * <p>A part declares what it reads and where it writes, so that a build can tell which parts a
 * change concerns. {@link SiteOutput} refuses a path that no pattern of the part names. The same
 * model and the same sources must give the same bytes.
 */
public interface SitePart {
  /** A short name for messages and tests, such as {@code "feeds"}; unique among the parts. */
  String name();

  /** What the files of this part depend on. */
  Set<SiteSource> reads();

  /** Which paths the part may write. Each file of the site belongs to exactly one part. */
  List<PathPattern> writes();

  /**
   * Writes the files of the part.
   *
   * @param site what the site is made from
   * @param output takes the files
   * @throws IOException if a file cannot be read or written; the build then fails and the old site
   *     stays
   */
  void write(SiteModel site, SiteOutput output) throws IOException;
}
