package org.huibian.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.check.PageReference.Use;

/**
 * Reads the addresses in the open data: {@code data/catalog.json} and the files of the articles.
 * They are relative to the site's folder, not to the file.
 */
final class DataReader {
  /** The file that repeats all others; it may be far too large to be read as a whole. */
  static final String ALL_DATA = "data/all.json";

  private static final List<String> ARTICLE_LISTS =
      List.of("articles", "interprets", "interpretedBy", "citedBy");

  private final List<PageReference> references = new ArrayList<>();

  private DataReader() {}

  /**
   * Checks that a file of any size is JSON. Its addresses are not read.
   *
   * @param page the file, relative to the site's folder
   */
  static FileFacts checkSyntax(Path site, String page) {
    List<Finding> findings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(site.resolve(page))) {
      JsonTree.skip(in);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      boolean located = at != null && at.getLineNr() > 0;
      OptionalInt line = located ? OptionalInt.of(at.getLineNr()) : OptionalInt.empty();
      findings.add(new Finding(page, line, Fault.NOT_WELL_FORMED, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileFacts(page, Set.of(), List.of(), findings);
  }

  /**
   * Reads a data file.
   *
   * @param page the file, relative to the site's folder
   * @param text its content
   */
  static FileFacts read(String page, String text) {
    Object root;
    try {
      root = JsonTree.read(text);
    } catch (IOException e) {
      String message = e.getMessage().lines().findFirst().orElse("");
      Finding finding = Finding.ofFile(page, Fault.NOT_WELL_FORMED, message);
      return new FileFacts(page, Set.of(), List.of(), List.of(finding));
    }
    DataReader reader = new DataReader();
    reader.readRecord(root);
    JsonTree.list(root, "issues").forEach(reader::readRecord);
    JsonTree.list(root, "articles").forEach(reader::readRecord);
    return new FileFacts(page, Set.of(), reader.references, List.of());
  }

  /** Reads the addresses of an issue or an article. */
  private void readRecord(Object value) {
    String url = JsonTree.text(value, "url");
    add(url);
    add(JsonTree.text(value, "data"));
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

  private void add(String address) {
    if (!address.isEmpty()) {
      references.add(new PageReference(OptionalInt.empty(), address, Use.LINK));
    }
  }
}
