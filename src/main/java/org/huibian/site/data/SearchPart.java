package org.huibian.site.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.huibian.search.CatalogDocuments;
import org.huibian.search.SearchFiles;
import org.huibian.search.SearchUpdate;
import org.huibian.site.Checksums;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SiteSource;
import org.huibian.site.TextPart;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.WrittenFile;

/**
 * Writes the search index of the site. Its core file ends with a comment that names the version of
 * all its files, by which a browser with cached files checks that they are from one build.
 */
public final class SearchPart implements TextPart {
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
    Files files = new Files(output, Map.of());
    SearchFiles.write(CatalogDocuments.of(site.catalog()), files);
    files.finish();
  }

  @Override
  public void update(SiteModel site, List<Revision> revisions, UpdatedOutput output)
      throws IOException {
    List<SearchUpdate.Change> changes =
        revisions.stream()
            .map(
                revision ->
                    new SearchUpdate.Change(
                        CatalogDocuments.of(revision.former()),
                        CatalogDocuments.of(revision.now())))
            .toList();
    Files files = new Files(output, output.own());
    Set<String> superseded = SearchUpdate.write(changes, output::earlier, files);
    superseded.removeAll(files.written);
    for (String path : superseded) {
      output.remove(path);
      files.forget(path);
    }
    files.finish();
  }

  /** Receives the files of the search, and the core last, which names their version. */
  private static final class Files implements SearchFiles.Sink {
    private final SiteOutput output;

    /** The sums of all files by their names below the folder. */
    private final Map<String, String> sums = new ConcurrentHashMap<>();

    private final Set<String> written = ConcurrentHashMap.newKeySet();

    /** The core without its last line. */
    private volatile byte[] core;

    /**
     * Creates a receiver.
     *
     * @param earlier the files that are there already
     */
    Files(SiteOutput output, Map<String, WrittenFile> earlier) {
      this.output = output;
      earlier.values().forEach(file -> sums.put(name(file.path()), file.sha256()));
    }

    private static String name(String path) {
      return path.substring(SearchFiles.FOLDER.length());
    }

    @Override
    public void accept(String path, byte[] content) throws IOException {
      String sum;
      if (path.equals(CORE)) {
        core = content;
        sum = Checksums.sha256(content);
      } else {
        sum = output.write(path, content).sha256();
      }
      sums.put(name(path), sum);
      written.add(path);
    }

    void forget(String path) {
      sums.remove(name(path));
    }

    void finish() throws IOException {
      byte[] signature =
          ("//" + new Checksums(new TreeMap<>(sums)).version() + "\n")
              .getBytes(StandardCharsets.UTF_8);
      output.write(
          CORE,
          out -> {
            out.write(core);
            out.write(signature);
          });
    }
  }
}
