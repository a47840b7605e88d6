package org.huibian.site;

import java.io.IOException;
import java.nio.file.Path;
import org.huibian.catalog.Catalog;

/** Something that adds files to the site while it is built, such as the search index. */
@FunctionalInterface
public interface SitePart {
  /**
   * Writes files below the folder of the new site, which nobody reads yet. The same catalogue must
   * give the same bytes. Files of other parts must be left alone.
   *
   * @param catalog all articles
   * @param site the folder of the new site
   * @throws IOException if a file cannot be written; the build then fails and the old site stays
   */
  void write(Catalog catalog, Path site) throws IOException;
}
