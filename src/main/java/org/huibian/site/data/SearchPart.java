package org.huibian.site.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.huibian.catalog.Catalog;
import org.huibian.search.CatalogDocuments;
import org.huibian.search.SearchFiles;
import org.huibian.site.Checksums;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes the search index of the site. Its core file ends with a comment that names the version of
 * all its files, by which a browser with cached files checks that they are from one build.
 */
public final class SearchPart implements SitePart {
  private static final String CORE = SearchFiles.FOLDER + SearchFiles.CORE;

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES, SiteSource.CATALOG, SiteSource.WORD_LISTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(SearchFiles.FOLDER + "**");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    Catalog catalog = site.catalog();
    Map<String, String> sums = new ConcurrentHashMap<>();
    byte[][] core = new byte[1][];
    SearchFiles.write(
        CatalogDocuments.of(catalog),
        (path, content) -> {
          String name = path.substring(SearchFiles.FOLDER.length());
          if (path.equals(CORE)) {
            core[0] = content;
            sums.put(name, Checksums.sha256(content));
          } else {
            sums.put(name, output.write(path, content).sha256());
          }
        });
    byte[] signature =
        ("//" + new Checksums(new TreeMap<>(sums)).version() + "\n")
            .getBytes(StandardCharsets.UTF_8);
    output.write(
        CORE,
        out -> {
          out.write(core[0]);
          out.write(signature);
        });
  }
}
