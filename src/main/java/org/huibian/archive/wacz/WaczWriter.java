package org.huibian.archive.wacz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.archive.FixedZip;
import org.huibian.site.Checksums;

/**
 * Writes a finished site as a web archive: its files as WARC records, indexes of their addresses,
 * the list of its pages, and the sums of all these. The same site gives the same bytes.
 */
public final class WaczWriter {
  /** The file that lists the others. */
  static final String PACKAGE = "datapackage.json";

  /** The file with the sum of that list. */
  static final String PACKAGE_DIGEST = "datapackage-digest.json";

  private static final String VERSION = "1.1.1";
  private static final String UNFINISHED = ".unfinished";

  private final Path site;
  private final SortedMap<String, String> sums;
  private final WaczInfo info;
  private final CapturedSite captured;

  /**
   * Prepares a web archive.
   *
   * @param site the folder of the site
   * @param sums the SHA-256 of its files by their paths, all of them true
   * @param info what it says of itself
   */
  public WaczWriter(Path site, SortedMap<String, String> sums, WaczInfo info) {
    this.site = site;
    this.sums = new TreeMap<>(sums);
    this.info = info;
    this.captured = new CapturedSite(info.baseUrl(), new TreeSet<>(sums.keySet()));
  }

  /**
   * A file of the web archive.
   *
   * @param hash its sum
   * @param bytes its length
   */
  private record Resource(String hash, long bytes) {}

  /** Writes the web archive; a file that is there is replaced when the new one is whole. */
  public void write(Path file) throws IOException {
    Path warc = file.resolveSibling("." + file.getFileName() + ".warc" + UNFINISHED);
    Path unfinished = file.resolveSibling("." + file.getFileName() + UNFINISHED);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      List<SiteWarc.Entry> entries = new SiteWarc(site, captured, info).write(warc, sums);
      try (FixedZip zip = FixedZip.sealed(Files.newOutputStream(unfinished))) {
        write(zip, warc, entries);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(warc);
      Files.deleteIfExists(unfinished);
    }
  }

  private void write(FixedZip zip, Path warc, List<SiteWarc.Entry> entries) throws IOException {
    Map<String, Resource> resources = new LinkedHashMap<>();
    add(zip, "archive/" + SiteWarc.NAME, () -> Files.newInputStream(warc), resources);
    CdxIndex index = CdxIndex.of(entries, captured.time());
    add(zip, "indexes/" + CdxIndex.NAME, index.parts(), resources);
    add(zip, "indexes/index.idx", index.directory(), resources);
    add(zip, "pages/pages.jsonl", utf8(pages(entries)), resources);
    byte[] list = utf8(JsonText.line(json -> list(json, resources)) + "\n");
    add(zip, PACKAGE, list, resources);
    String digest =
        JsonText.line(
            json -> {
              json.writeStringField("path", PACKAGE);
              json.writeStringField("hash", "sha256:" + Checksums.sha256(list));
            });
    add(zip, PACKAGE_DIGEST, utf8(digest + "\n"), resources);
  }

  private static void add(FixedZip zip, String path, byte[] bytes, Map<String, Resource> resources)
      throws IOException {
    add(zip, path, () -> new ByteArrayInputStream(bytes), resources);
  }

  private static void add(
      FixedZip zip, String path, FixedZip.Source source, Map<String, Resource> resources)
      throws IOException {
    MessageDigest digest = Checksums.sha256();
    long bytes = zip.store(path, source, digest);
    String hash = "sha256:" + HexFormat.of().formatHex(digest.digest());
    resources.put(path, new Resource(hash, bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String pages(List<SiteWarc.Entry> entries) {
    StringBuilder out = new StringBuilder();
    out.append(
            JsonText.line(
                json -> {
                  json.writeStringField("format", "json-pages-1.0");
                  json.writeStringField("id", "pages");
                  json.writeStringField("title", "All Pages");
                }))
        .append('\n');
    for (SiteWarc.Entry entry : entries) {
      if (entry.type().equals("text/html")) {
        out.append(
                JsonText.line(
                    json -> {
                      json.writeStringField("id", Checksums.sha256(utf8(entry.url())));
                      json.writeStringField("url", entry.url());
                      json.writeStringField("ts", captured.time().toString());
                      json.writeStringField("title", entry.title());
                    }))
            .append('\n');
      }
    }
    return out.toString();
  }

  private void list(JsonGenerator json, Map<String, Resource> resources) throws IOException {
    json.writeStringField("profile", "data-package");
    json.writeStringField("wacz_version", VERSION);
    json.writeStringField("title", info.title());
    json.writeStringField("description", info.publisher());
    json.writeStringField("created", captured.time().toString());
    json.writeStringField("software", info.program());
    json.writeStringField("mainPageUrl", captured.home());
    json.writeStringField("mainPageDate", captured.time().toString());
    json.writeArrayFieldStart("resources");
    for (Map.Entry<String, Resource> file : resources.entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", file.getKey().substring(file.getKey().lastIndexOf('/') + 1));
      json.writeStringField("path", file.getKey());
      json.writeStringField("hash", file.getValue().hash());
      json.writeNumberField("bytes", file.getValue().bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
