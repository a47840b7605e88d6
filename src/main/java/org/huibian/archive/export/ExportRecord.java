package org.huibian.archive.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.markdown.RegularFile;
import org.huibian.model.IssueId;
import org.huibian.site.asset.ExportedFolder;

/**
 * The file {@code export.json} beside the exports of an issue: from which content each was made.
 *
 * @param files what is known of the files, by format
 */
record ExportRecord(SortedMap<String, Entry> files) {
  /** The file's name in the folder of the issue's exports. */
  static final String NAME = "export.json";

  /** The record of an issue without exports. */
  static final ExportRecord NONE = new ExportRecord(new TreeMap<>());

  /** Copies the map. */
  ExportRecord {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * What is known of a file.
   *
   * @param size its size in bytes
   * @param sha256 its SHA-256 in hexadecimal
   * @param digest the digest of the content that it was made from
   * @param version the version of the program that made it
   * @param withdrawals the articles of which it has no text since they were withdrawn, as {@link
   *     IssueState#withdrawals} names them
   */
  record Entry(
      long size, String sha256, String digest, String version, SortedSet<String> withdrawals) {
    /** Copies the set. */
    Entry {
      withdrawals = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawals));
    }
  }

  /** Reads a record; one that is missing or damaged knows of no files. */
  static ExportRecord read(Path folder) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(bytes(folder.resolve(NAME)))) {
      TreeMap<String, Entry> files = new TreeMap<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("files")) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            entry(json, files);
          }
        }
      }
      return new ExportRecord(files);
    } catch (NoSuchFileException | JacksonException e) {
      return NONE;
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.exists(file)) {
      RegularFile.require(file);
    }
    return Files.readAllBytes(file);
  }

  private static void entry(JsonParser json, Map<String, Entry> out) throws IOException {
    Map<String, String> fields = new HashMap<>();
    TreeSet<String> withdrawn = new TreeSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && name.equals("withdrawn")) {
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          withdrawn.add(json.getText());
        }
      } else {
        fields.put(name, json.getValueAsString(""));
        json.skipChildren();
      }
    }
    String name = fields.getOrDefault("name", "");
    String size = fields.getOrDefault("size", "");
    out.put(
        name.substring(name.lastIndexOf('.') + 1),
        new Entry(
            size.matches("[0-9]{1,15}") ? Long.parseLong(size) : -1,
            fields.getOrDefault("sha256", ""),
            fields.getOrDefault("content", ""),
            fields.getOrDefault("version", ""),
            withdrawn));
  }

  /** Returns the record with another entry for a format. */
  ExportRecord with(String format, Entry entry) {
    TreeMap<String, Entry> changed = new TreeMap<>(files);
    changed.put(format, entry);
    return new ExportRecord(changed);
  }

  /** Returns the text of the file. */
  String text(IssueId issue) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("issue", issue.toString());
      json.writeArrayFieldStart("files");
      for (Map.Entry<String, Entry> file : files.entrySet()) {
        json.writeStartObject();
        json.writeStringField("name", ExportedFolder.name(issue, file.getKey()));
        json.writeNumberField("size", file.getValue().size());
        json.writeStringField("sha256", file.getValue().sha256());
        json.writeStringField("content", file.getValue().digest());
        json.writeStringField("version", file.getValue().version());
        if (!file.getValue().withdrawals().isEmpty()) {
          json.writeArrayFieldStart("withdrawn");
          for (String article : file.getValue().withdrawals()) {
            json.writeString(article);
          }
          json.writeEndArray();
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    // The library ends lines as the system does.
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "\n";
  }
}
