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
import java.util.Set;
import org.huibian.check.Reference.Use;

/**
 * Reads the addresses of the open data: {@code data/catalog.json} and the articles' files. Their
 * addresses are relative to the site's folder, not to the file.
 */
final class DataReader {
  private final List<Reference> references = new ArrayList<>();

  private DataReader() {}

  /** The file that holds all others once more; it may be far too large to be read as a whole. */
  static final String EVERYTHING = "data/all.json";

  /** Whether a file is JSON; its addresses are not followed. */
  static FileFacts wellFormed(Path site, String page) {
    List<Finding> findings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(site.resolve(page))) {
      JsonTree.skip(in);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      int line = at == null ? 0 : Math.max(0, at.getLineNr());
      findings.add(new Finding(page, line, Fault.NOT_WELL_FORMED, e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileFacts(page, Set.of(), List.of(), findings);
  }

  /** Reads a data file from its text. */
  static FileFacts read(String page, String text) {
    Object root;
    try {
      root = JsonTree.read(text);
    } catch (IOException e) {
      String words = e.getMessage().lines().findFirst().orElse("");
      Finding broken = new Finding(page, 0, Fault.NOT_WELL_FORMED, words);
      return new FileFacts(page, Set.of(), List.of(), List.of(broken));
    }
    DataReader reader = new DataReader();
    reader.record(root);
    JsonTree.list(root, "issues").forEach(reader::record);
    JsonTree.list(root, "articles").forEach(reader::record);
    return new FileFacts(page, Set.of(), reader.references, List.of());
  }

  private void record(Object value) {
    String home = JsonTree.text(value, "url");
    add(home);
    add(JsonTree.text(value, "data"));
    add(JsonTree.text(value, "akomaNtoso"));
    for (String relation : List.of("articles", "interprets", "interpretedBy", "citedBy")) {
      for (Object id : JsonTree.list(value, relation)) {
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
      // The anchor is of the citing place, in this article.
      if (!home.isEmpty() && !anchor.isEmpty()) {
        add(home + "#" + anchor);
      }
    }
    if (!home.isEmpty()) {
      anchors(home, JsonTree.list(value, "outline"));
      anchors(home, JsonTree.list(value, "blocks"));
    }
  }

  private void anchors(String home, List<?> entries) {
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map && map.get("anchor") instanceof String anchor) {
        if (!anchor.isEmpty()) {
          add(home + "#" + anchor);
        }
        anchors(home, JsonTree.list(entry, "blocks"));
      }
    }
  }

  private void add(String address) {
    if (!address.isEmpty()) {
      references.add(new Reference(0, address, Use.LEADS));
    }
  }
}
