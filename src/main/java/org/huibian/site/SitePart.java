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
  /** Returns a short name, such as {@code "feeds"}, which is unique among the parts. */
  String name();

  /** Returns the inputs that the files of this part depend on. */
  Set<SiteSource> reads();

  /** Returns the paths that the part may write. Each file belongs to exactly one part. */
  List<PathPattern> writes();

  /**
   * Writes the files of the part.
   *
   * @param site the content of the site
   * @param output receives the files
   * @throws IOException if a file cannot be read or written; the build then fails and the old site
   *     stays
   */
  void write(SiteModel site, SiteOutput output) throws IOException;
}
