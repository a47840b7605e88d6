package org.huibian.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.huibian.catalog.Catalog;
import org.huibian.search.CatalogDocuments;
import org.huibian.search.SearchFiles;

/**
 * Writes the search index of the site. Its core ends with a comment that names the version of all
 * its files: a browser that keeps some of them sees by it whether they are of one build.
 */
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
    sign(site.resolve(SearchFiles.FOLDER));
  }

  private static void sign(Path folder) throws IOException {
    String version = Manifest.of(folder).version();
    Files.writeString(
        folder.resolve(SearchFiles.CORE),
        "//" + version + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.APPEND);
  }
}
