package org.huibian.site.offline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.huibian.model.Issue;
import org.huibian.search.SearchFiles;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;
import org.huibian.site.asset.ExportedFolder;
import org.huibian.site.data.Json;

/**
 * Writes what readers can keep for reading offline, below {@code data/offline/}. A pack is what is
 * kept as a whole: the pages and pictures of an issue, or the search. Its list, such as {@code
 * 2025-06.json} or {@code search.json}, names its files with their sizes in bytes and their
 * SHA-256; a browser loads the files from where they stand in the site, so no file is written
 * twice. {@code packs.json} names all packs with the size of their files together and the SHA-256
 * of their lists. It holds one line for each issue, so that it stays small as the archive grows.
 */
public final class OfflinePacks implements SitePart {
  private static final String FOLDER = "data/offline/";
  private static final String PACKS = FOLDER + "packs.json";

  /** The name of the search among the packs; the others are named after issues. */
  private static final String SEARCH = "search";

  private static final String SEARCH_PAGE = "search/index.html";

  /**
   * The most bytes of a search index that is offered for keeping. A larger one is too much for a
   * phone; the browser still keeps what a search has loaded.
   */
  private static final long SEARCH_LIMIT = 64 << 20;

  private static final Pattern READABLE = Pattern.compile(".*\\.(html|png|jpe?g|gif|webp|svg)");

  /**
   * A pack.
   *
   * @param id the issue, such as {@code 2025-06}, or {@code search}
   * @param size the bytes of its files together
   * @param list the list of its files, as it was written
   */
  private record Pack(String id, long size, WrittenFile list) {}

  @Override
  public String name() {
    return "offline";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ISSUES, SiteSource.FILES_OF_OTHER_PARTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(PACKS, FOLDER + SEARCH + ".json", FOLDER + "{issue}.json");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    SortedMap<String, WrittenFile> files = output.files();
    List<Pack> packs = new ArrayList<>();
    for (Issue issue : site.catalog().issues()) {
      String id = issue.id().toString();
      List<WrittenFile> readable =
          below(id + "/", files).stream()
              .filter(OfflinePacks::isReadable)
              // Whoever keeps the pages does not need the issue as one file besides.
              .filter(
                  file -> !file.path().equals(id + "/" + ExportedFolder.name(issue.id(), "html")))
              .toList();
      packs.add(pack(id, readable, output));
    }
    List<WrittenFile> search = new ArrayList<>();
    search.add(files.get(SEARCH_PAGE));
    search.addAll(below(SearchFiles.FOLDER, files));
    if (size(search) <= SEARCH_LIMIT) {
      packs.add(pack(SEARCH, search, output));
    }
    List<WrittenFile> assets = below(site.assets(), files);
    output.write(PACKS, Json.inLines(json -> packs(json, assets, packs)));
  }

  private static boolean isReadable(WrittenFile file) {
    return READABLE.matcher(file.path().toLowerCase(Locale.ROOT)).matches();
  }

  private static List<WrittenFile> below(String folder, SortedMap<String, WrittenFile> files) {
    return List.copyOf(files.subMap(folder, folder + Character.MAX_VALUE).values());
  }

  private static long size(List<WrittenFile> files) {
    return files.stream().mapToLong(WrittenFile::size).sum();
  }

  /** Writes the list of a pack. */
  private static Pack pack(String id, List<WrittenFile> files, SiteOutput output)
      throws IOException {
    WrittenFile list =
        output.write(
            FOLDER + id + ".json",
            Json.inLines(
                json -> {
                  json.writeStartObject();
                  Json.objects(json, "parts", files, file -> file(json, file, file.size()));
                  json.writeEndObject();
                }));
    return new Pack(id, size(files), list);
  }

  private static void packs(JsonGenerator json, List<WrittenFile> assets, List<Pack> packs)
      throws IOException {
    json.writeStartObject();
    Json.strings(json, "assets", assets.stream().map(WrittenFile::path).toList());
    Json.objects(
        json,
        "packs",
        packs,
        pack -> {
          json.writeStringField("id", pack.id());
          file(json, pack.list(), pack.size());
        });
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, WrittenFile file, long size) throws IOException {
    json.writeStringField("path", file.path());
    json.writeNumberField("size", size);
    json.writeStringField("sha256", file.sha256());
  }
}
