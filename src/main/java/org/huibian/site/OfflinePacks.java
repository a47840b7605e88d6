package org.huibian.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huibian.model.Issue;
import org.huibian.search.SearchFiles;

/**
 * Writes what readers can keep for reading offline, below {@code data/offline/}: a pack for the
 * pages and pictures of each issue, packs for the search, and {@code packs.json}, which names them
 * with their sizes and sums.
 *
 * <p>A pack is one file, because thousands of small ones would be slow to fetch. It starts with the
 * length of its head in bytes, as ten digits and a line feed. The head is JSON, {@code
 * {"files":[["2025-06/01/index.html",12345],…]}}: paths below the site's root and lengths in bytes.
 * The files follow in that order.
 */
final class OfflinePacks {
  private static final String FOLDER = "data/offline/";

  /** The list's name below the site's root. */
  static final String LIST = FOLDER + "packs.json";

  /** The name under which the search is kept, beside the issues' own. */
  private static final String SEARCH = "search";

  private static final String SEARCH_PAGE = "search/index.html";

  /** A part is checked in the memory of a phone: 8 MB at most, unless one file is larger. */
  private static final long PART = 8 << 20;

  /** Nobody keeps a larger index on a phone; what was searched is kept all the same. */
  private static final long MOST = 64 << 20;

  private static final Pattern READ = Pattern.compile(".*\\.(html|png|jpe?g|gif|webp|svg)");
  private static final JsonFactory JSON = new JsonFactory();

  private final Path site;
  private final String assets;
  private final Manifest manifest;
  private final Map<String, List<Path>> packs = new LinkedHashMap<>();

  private OfflinePacks(Path site, String assets, Manifest manifest) {
    this.site = site;
    this.assets = assets;
    this.manifest = manifest;
  }

  /**
   * Writes the packs of a site that is whole otherwise.
   *
   * @param issues the issues, in the order of the list
   * @param site the site's folder
   * @param assets the folder of scripts and styles below it
   * @param manifest the files so far; those written here are added
   */
  static void write(List<Issue> issues, Path site, String assets, Manifest manifest)
      throws IOException {
    OfflinePacks packs = new OfflinePacks(site, assets, manifest);
    packs.writeAll(issues);
  }

  private void writeAll(List<Issue> issues) throws IOException {
    for (Issue issue : issues) {
      String folder = issue.id() + "/";
      packs.put(issue.id().toString(), List.of(pack(issue.id().toString(), readBelow(folder))));
    }
    List<String> search = below(SearchFiles.FOLDER);
    search.add(0, SEARCH_PAGE);
    if (size(search) <= MOST) {
      packs.put(SEARCH, parts(search));
    }
    packs.values().forEach(parts -> manifest.add(site, parts));
    Path list = site.resolve(LIST);
    Json.write(list, this::list);
    manifest.add(site, List.of(list));
  }

  private List<String> readBelow(String folder) {
    return below(folder).stream()
        .filter(name -> READ.matcher(name.toLowerCase(Locale.ROOT)).matches())
        .toList();
  }

  private List<String> below(String folder) {
    return new ArrayList<>(
        manifest.sums().keySet().stream().filter(name -> name.startsWith(folder)).toList());
  }

  private long size(List<String> names) throws IOException {
    long size = 0;
    for (String name : names) {
      size += Files.size(site.resolve(name));
    }
    return size;
  }

  private List<Path> parts(List<String> names) throws IOException {
    List<Path> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    long size = 0;
    for (String name : names) {
      long more = Files.size(site.resolve(name));
      if (!part.isEmpty() && size + more > PART) {
        parts.add(pack(SEARCH + "-" + (parts.size() + 1), part));
        part = new ArrayList<>();
        size = 0;
      }
      part.add(name);
      size += more;
    }
    parts.add(pack(SEARCH + "-" + (parts.size() + 1), part));
    return parts;
  }

  private Path pack(String name, List<String> files) throws IOException {
    Path pack = site.resolve(FOLDER + name + ".pack");
    Files.createDirectories(pack.getParent());
    byte[] head = head(files);
    try (OutputStream out = Files.newOutputStream(pack)) {
      String length = String.format(Locale.ROOT, "%010d\n", head.length);
      out.write(length.getBytes(StandardCharsets.US_ASCII));
      out.write(head);
      for (String file : files) {
        Files.copy(site.resolve(file), out);
      }
    }
    return pack;
  }

  private byte[] head(List<String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("files");
      for (String file : files) {
        json.writeStartArray();
        json.writeString(file);
        json.writeNumber(Files.size(site.resolve(file)));
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private void list(JsonGenerator json) throws IOException {
    json.writeStartObject();
    Json.strings(json, "assets", below(assets));
    json.writeArrayFieldStart("packs");
    for (Map.Entry<String, List<Path>> pack : packs.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", pack.getKey());
      long size = 0;
      for (Path part : pack.getValue()) {
        size += Files.size(part);
      }
      json.writeNumberField("size", size);
      json.writeArrayFieldStart("parts");
      for (Path part : pack.getValue()) {
        String name = Manifest.name(site, part);
        json.writeStartObject();
        json.writeStringField("path", name);
        json.writeStringField("sha256", manifest.sums().get(name));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
