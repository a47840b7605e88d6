package org.huibian.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.catalog.Catalog;
import org.huibian.search.CatalogDocuments;
import org.huibian.search.SearchFiles;

/** Writes the search index of the site. */
final class SearchPart implements SitePart {
  @Override
  public void write(Catalog catalog, Path site) throws IOException {
    SearchFiles.write(
        CatalogDocuments.of(catalog),
        (path, content) -> {
          Path file = site.resolve(path);
          Files.createDirectories(file.getParent());
          Files.write(file, content);
        });
  }
}
