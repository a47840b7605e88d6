package org.huibian.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.check.PageReference.Use;
import org.huibian.site.Checksums;

/**
 * Reads the data files: the open data, which are {@code data/catalog.json}, {@code data/all.json}
 * and the files of the articles, and the lists of what is kept for reading offline. Their addresses
 * are relative to the site's folder, not to the file. A file of which a record states the size or
 * the SHA-256 is compared with it.
 */
final class DataReader {
  private static final List<String> ARTICLE_LISTS =
      List.of("articles", "interprets", "interpretedBy", "citedBy");

  private final Path site;
  private final Set<String> files;
  private final String page;
  private final List<PageReference> references = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private DataReader(Path site, Set<String> files, String page) {
    this.site = site;
    this.files = files;
    this.page = page;
  }

  /**
   * Reads a data file.
   *
   * @param site the site's folder
   * @param files all files in it
   * @param page the file, relative to the site's folder
   * @param text its content
   */
  static FileFacts read(Path site, Set<String> files, String page, String text) {
    Object root;
    try {
      root = JsonTree.read(text);
    } catch (IOException e) {
      String message = e.getMessage().lines().findFirst().orElse("");
      Finding finding = Finding.ofFile(page, Fault.NOT_WELL_FORMED, message);
      return new FileFacts(page, Set.of(), List.of(), List.of(finding));
    }
    DataReader reader = new DataReader(site, files, page);
    reader.readRecord(root);
    JsonTree.list(root, "issues").forEach(reader::readRecord);
    JsonTree.list(root, "articles").forEach(reader::readRecord);
    // The size of a pack is that of all its files, not of their list.
    JsonTree.list(root, "packs").forEach(pack -> reader.readFile(pack, ""));
    JsonTree.list(root, "parts")
        .forEach(part -> reader.readFile(part, JsonTree.text(part, "size")));
    return new FileFacts(page, Set.of(), reader.references, reader.findings);
  }

  /** Reads the addresses of an issue or an article. */
  private void readRecord(Object value) {
    String url = JsonTree.text(value, "url");
    add(url);
    String data = JsonTree.text(value, "data");
    add(data);
    compare(data, "", JsonTree.text(value, "sha256"));
    add(JsonTree.text(value, "akomaNtoso"));
    for (String list : ARTICLE_LISTS) {
      for (Object id : JsonTree.list(value, list)) {
        if (id instanceof String article) {
          add(article + "/");
        }
      }
    }
    for (Object citation : JsonTree.list(value, "cites")) {
      String article = JsonTree.text(citation, "article");
      String anchor = JsonTree.text(citation, "anchor");
      if (!article.isEmpty()) {
        add(article + "/");
      }
      // The anchor is that of the citing passage in this article.
      if (!url.isEmpty() && !anchor.isEmpty()) {
        add(url + "#" + anchor);
      }
    }
    if (!url.isEmpty()) {
      addAnchors(url, JsonTree.list(value, "outline"));
      addAnchors(url, JsonTree.list(value, "blocks"));
    }
  }

  private void addAnchors(String url, List<?> entries) {
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map && map.get("anchor") instanceof String anchor) {
        if (!anchor.isEmpty()) {
          add(url + "#" + anchor);
        }
        addAnchors(url, JsonTree.list(entry, "blocks"));
      }
    }
  }

  /** Reads the entry of a list of files. */
  private void readFile(Object value, String size) {
    String file = JsonTree.text(value, "path");
    add(file);
    compare(file, size, JsonTree.text(value, "sha256"));
  }

  /** Compares a file with what is stated of it; an empty string states nothing. */
  private void compare(String file, String size, String sha256) {
    // If the address leads to no file, that is another fault.
    if (!files.contains(file)) {
      return;
    }
    try {
      Path path = site.resolve(file);
      boolean same =
          (size.isEmpty() || size.equals(Long.toString(Files.size(path))))
              && (sha256.isEmpty() || sha256.equals(Checksums.sha256(path)));
      if (!same) {
        findings.add(Finding.ofFile(page, Fault.FILE_OTHER, file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String address) {
    if (!address.isEmpty()) {
      references.add(new PageReference(OptionalInt.empty(), address, Use.LINK));
    }
  }
}
