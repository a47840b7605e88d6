package org.huibian.site.offline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.huibian.model.Issue;
import org.huibian.parallel.Workers;
import org.huibian.search.SearchFiles;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;
import org.huibian.site.data.Json;

/**
 * Writes what readers can keep for reading offline, below {@code data/offline/}: a pack for the
 * pages and pictures of each issue, and {@code packs.json}, which lists the packs and the files of
 * the search with their sizes and digests. The search has few files, so it needs no pack.
 *
 * <p>A pack is one file, because thousands of small ones would be slow to fetch. It starts with the
 * length of its header in bytes, as ten digits and a line feed. The header is JSON, {@code
 * {"files":[["2025-06/01/index.html",12345],…]}}: paths below the site's root and lengths in bytes.
 * The files follow in that order.
 */
public final class OfflinePacks implements SitePart {
  private static final String FOLDER = "data/offline/";
  private static final String LIST = FOLDER + "packs.json";

  /** The name of the search in the list; the packs are named after issues. */
  private static final String SEARCH = "search";

  private static final String SEARCH_PAGE = "search/index.html";

  /**
   * The most bytes of a search index that is offered for keeping. A larger one is too much for a
   * phone; the browser still keeps what a search has loaded.
   */
  private static final long SEARCH_LIMIT = 64 << 20;

  private static final Pattern READABLE = Pattern.compile(".*\\.(html|png|jpe?g|gif|webp|svg)");

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
    return PathPattern.of(LIST, FOLDER + "{issue}.pack");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    SortedMap<String, WrittenFile> files = output.files();
    List<Issue> issues = site.catalog().issues();
    Map<String, WrittenFile> issuePacks = new ConcurrentHashMap<>();
    Workers.each(
        issues,
        issue -> {
          String id = issue.id().toString();
          List<WrittenFile> readable =
              below(id + "/", files).stream()
                  .filter(file -> READABLE.matcher(file.path().toLowerCase(Locale.ROOT)).matches())
                  .toList();
          issuePacks.put(id, pack(id, readable, output));
        });
    Map<String, List<WrittenFile>> packs = new LinkedHashMap<>();
    issues.forEach(
        issue -> packs.put(issue.id().toString(), List.of(issuePacks.get(issue.id().toString()))));
    List<WrittenFile> search = new ArrayList<>();
    search.add(files.get(SEARCH_PAGE));
    search.addAll(below(SearchFiles.FOLDER, files));
    if (size(search) <= SEARCH_LIMIT) {
      packs.put(SEARCH, search);
    }
    List<WrittenFile> assets = below(site.assets(), files);
    output.write(LIST, Json.indented(json -> list(json, assets, packs)));
  }

  private static List<WrittenFile> below(String folder, SortedMap<String, WrittenFile> files) {
    return List.copyOf(files.subMap(folder, folder + Character.MAX_VALUE).values());
  }

  private static long size(List<WrittenFile> files) {
    return files.stream().mapToLong(WrittenFile::size).sum();
  }

  private static WrittenFile pack(String name, List<WrittenFile> files, SiteOutput output)
      throws IOException {
    byte[] header = header(files);
    String length = String.format(Locale.ROOT, "%010d\n", header.length);
    return output.write(
        FOLDER + name + ".pack",
        out -> {
          out.write(length.getBytes(StandardCharsets.US_ASCII));
          out.write(header);
          for (WrittenFile file : files) {
            try (InputStream in = output.read(file.path())) {
              out.write(in.readAllBytes());
            }
          }
        });
  }

  private static byte[] header(List<WrittenFile> files) {
    return Json.bytes(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("files");
          for (WrittenFile file : files) {
            json.writeStartArray();
            json.writeString(file.path());
            json.writeNumber(file.size());
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void list(
      JsonGenerator json, List<WrittenFile> assets, Map<String, List<WrittenFile>> packs)
      throws IOException {
    json.writeStartObject();
    Json.strings(json, "assets", assets.stream().map(WrittenFile::path).toList());
    Json.objects(
        json,
        "packs",
        packs.entrySet(),
        pack -> {
          json.writeStringField("id", pack.getKey());
          json.writeNumberField("size", size(pack.getValue()));
          Json.objects(
              json,
              "parts",
              pack.getValue(),
              part -> {
                json.writeStringField("path", part.path());
                json.writeStringField("sha256", part.sha256());
              });
        });
    json.writeEndObject();
  }
}
