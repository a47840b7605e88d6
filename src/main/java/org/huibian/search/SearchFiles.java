package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes all files of the search below {@code data/search/}: {@code core.js} (rules, names, the
 * index's frame, kind and date of each article), {@code terms/N.js} (the index's tokens, split) and
 * {@code texts/2025-06/03.js} (an article's text, by which hits are confirmed and quoted). A search
 * loads the core, the files of its tokens, and the texts of the results that it shows.
 */
public final class SearchFiles {
  /** The folder of the files, relative to the site's root. */
  public static final String FOLDER = "data/search/";

  /** Takes a file. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes a file.
     *
     * @param path relative to the site's root, with slashes
     * @param content its bytes
     * @throws IOException if it cannot be written
     */
    void accept(String path, byte[] content) throws IOException;
  }

  private final Synonyms synonyms;
  private final SearchIndex index;
  private final IndexShards shards;
  private final ElasticlunrJson json;

  private SearchFiles(SearchIndex index, IndexShards shards, Synonyms synonyms) {
    this.synonyms = synonyms;
    this.index = index;
    this.shards = shards;
    this.json = new ElasticlunrJson(index);
  }

  /**
   * Writes the search over these documents: the same documents give the same files.
   *
   * @param documents in any order, each id once
   * @param sink takes each file, in a fixed order
   * @throws IOException if the sink cannot write
   */
  public static void write(List<SearchDocument> documents, Sink sink) throws IOException {
    SearchIndex index = SearchIndex.of(documents, Tokenizer.standard());
    write(index, IndexShards.forSize(index), Synonyms.load(), sink);
  }

  /** Writes an index with another split or other names. */
  static void write(SearchIndex index, IndexShards shards, Synonyms synonyms, Sink sink)
      throws IOException {
    SearchFiles files = new SearchFiles(index, shards, synonyms);
    accept(sink, "core", files::writeCore);
    files.writeShards(sink);
    for (SearchDocument document : index.documents()) {
      accept(sink, "texts/" + document.id(), out -> writeText(out, document));
    }
  }

  private static void accept(Sink sink, String name, Script.Data data) throws IOException {
    sink.accept(FOLDER + name + ".js", Script.of(name, data));
  }

  private void writeCore(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("shards", shards.count());
    writeRules(out, index.tokenizer().rules());
    out.writeArrayFieldStart("synonyms");
    for (List<String> group : synonyms.groups()) {
      writeStrings(out, group);
    }
    out.writeEndArray();
    out.writeObjectFieldStart("config");
    out.writeObjectFieldStart("fields");
    for (Field field : Field.values()) {
      out.writeObjectFieldStart(field.toString());
      out.writeNumberField("boost", field.boost());
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeStringField("bool", "AND");
    out.writeBooleanField("expand", true);
    out.writeEndObject();
    out.writeObjectFieldStart("articles");
    for (SearchDocument document : index.documents()) {
      out.writeArrayFieldStart(document.id().toString());
      out.writeString(document.kind().toString());
      out.writeString(date(document));
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeFieldName("index");
    json.writeFrame(out);
    out.writeEndObject();
  }

  private static void writeRules(JsonGenerator out, TokenRules rules) throws IOException {
    out.writeObjectFieldStart("rules");
    for (Map.Entry<TokenRules.CharacterClass, List<TokenRules.Range>> entry :
        rules.ranges().entrySet()) {
      out.writeArrayFieldStart(entry.getKey().name().toLowerCase(Locale.ROOT));
      for (TokenRules.Range range : entry.getValue()) {
        out.writeNumber(range.first());
        out.writeNumber(range.last());
      }
      out.writeEndArray();
    }
    out.writeNumberField("hanGram", rules.hanGram());
    out.writeNumberField("wordGram", rules.wordGram());
    out.writeEndObject();
  }

  private void writeShards(Sink sink) throws IOException {
    List<Map<Field, SortedMap<String, Postings>>> parts = new ArrayList<>();
    for (int i = 0; i < shards.count(); i++) {
      Map<Field, SortedMap<String, Postings>> part = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        part.put(field, new TreeMap<>());
      }
      parts.add(part);
    }
    for (Field field : Field.values()) {
      index
          .tokens(field)
          .forEach((token, list) -> parts.get(shards.shardOf(token)).get(field).put(token, list));
    }
    for (int i = 0; i < parts.size(); i++) {
      Map<Field, SortedMap<String, Postings>> part = parts.get(i);
      accept(sink, "terms/" + i, out -> writeShard(out, part));
    }
  }

  private void writeShard(JsonGenerator out, Map<Field, SortedMap<String, Postings>> part)
      throws IOException {
    out.writeStartObject();
    for (Map.Entry<Field, SortedMap<String, Postings>> entry : part.entrySet()) {
      out.writeObjectFieldStart(entry.getKey().toString());
      json.writeTokens(out, entry.getValue());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void writeText(JsonGenerator out, SearchDocument document) throws IOException {
    out.writeStartObject();
    out.writeStringField("url", document.url());
    out.writeStringField("issue", document.issueTitle());
    out.writeStringField("title", document.title());
    out.writeStringField("kind", document.kind().toString());
    out.writeStringField("date", date(document));
    out.writeFieldName("numbers");
    writeStrings(out, document.numbers());
    out.writeFieldName("issuers");
    writeStrings(out, document.issuers());
    out.writeFieldName("times");
    writeStrings(out, document.times());
    out.writeArrayFieldStart("sections");
    for (SearchSection section : document.sections()) {
      writeStrings(out, List.of(section.anchor(), section.heading(), section.text()));
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static String date(SearchDocument document) {
    return document.date().map(Object::toString).orElse("");
  }

  private static void writeStrings(JsonGenerator out, List<String> strings) throws IOException {
    out.writeStartArray();
    for (String string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }
}
