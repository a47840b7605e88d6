package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes all files of the search below {@code data/search/}:
 *
 * <ul>
 *   <li>{@code core.js}: rules and names; it does not grow with the archive
 *   <li>{@code variants.js}: traditional characters, for queries that hold some
 *   <li>{@code terms/N.js}: which articles hold a token, and how often; split by {@link
 *       IndexShards}
 *   <li>{@code places/N.js}: in which fragments of these articles; split in the same way
 *   <li>{@code docs/K.js}: name, length and kind of so many articles
 *   <li>{@code facets/K.js}: their issuers and dates, for filters only
 *   <li>{@code texts/2025-06/03/F.js}: a fragment of an article, by which hits are confirmed and
 *       quoted
 * </ul>
 */
public final class SearchFiles {
  /** The folder of the files, relative to the site's root. */
  public static final String FOLDER = "data/search/";

  /** How many articles a file of {@code docs} and {@code facets} is about. */
  static final int PAGE = 512;

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

  private final SearchIndex index;
  private final IndexShards shards;
  private final Sink sink;

  private SearchFiles(SearchIndex index, IndexShards shards, Sink sink) {
    this.index = index;
    this.shards = shards;
    this.sink = sink;
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
    write(index, Synonyms.load(), sink);
  }

  /** Writes an index with other names. */
  static void write(SearchIndex index, Synonyms synonyms, Sink sink) throws IOException {
    IndexShards shards = IndexShards.forSize(size(index));
    SearchFiles files = new SearchFiles(index, shards, sink);
    files.accept("core", new CoreJson(index, shards, synonyms)::write);
    files.accept("variants", out -> CoreJson.writeVariants(out, index.tokenizer().rules()));
    files.writeShards();
    files.writeDocuments();
  }

  private static long size(SearchIndex index) {
    long size = 0;
    for (Field field : Field.values()) {
      for (Map.Entry<String, Postings> entry : index.tokens(field).entrySet()) {
        size += entry.getKey().length() * 3L + 2 + entry.getValue().documents().size();
      }
    }
    return size;
  }

  private void accept(String name, Script.Data data) throws IOException {
    sink.accept(FOLDER + name + ".js", Script.of(name, data));
  }

  private void writeShards() throws IOException {
    List<Map<Field, StringBuilder>> terms = new ArrayList<>();
    List<StringBuilder> places = new ArrayList<>();
    for (int i = 0; i < shards.count(); i++) {
      Map<Field, StringBuilder> part = new EnumMap<>(Field.class);
      for (Field field : Field.values()) {
        part.put(field, new StringBuilder());
      }
      terms.add(part);
      places.add(new StringBuilder());
    }
    for (Field field : Field.values()) {
      index
          .tokens(field)
          .forEach(
              (token, list) -> {
                int shard = shards.shardOf(token);
                entry(terms.get(shard).get(field), token, list.documents());
                if (field == Field.BODY) {
                  entry(places.get(shard), token, list.places());
                }
              });
    }
    for (int i = 0; i < shards.count(); i++) {
      Map<Field, StringBuilder> part = terms.get(i);
      accept(
          "terms/" + i,
          out -> {
            out.writeStartArray();
            for (StringBuilder field : part.values()) {
              out.writeString(field.toString());
            }
            out.writeEndArray();
          });
      String fragments = places.get(i).toString();
      accept("places/" + i, out -> out.writeString(fragments));
    }
  }

  private static void entry(StringBuilder out, String token, Packed packed) {
    out.append(out.length() > 0 ? " " : "").append(token).append(' ').append(packed);
  }

  private void writeDocuments() throws IOException {
    List<SearchDocument> documents = index.documents();
    for (int first = 0; first < documents.size(); first += PAGE) {
      int from = first;
      List<SearchDocument> page =
          documents.subList(first, Math.min(first + PAGE, documents.size()));
      accept("docs/" + first / PAGE, out -> DocumentJson.writePage(out, index, from, page));
      accept("facets/" + first / PAGE, out -> DocumentJson.writeFacets(out, page));
    }
    for (SearchDocument document : documents) {
      List<Fragment> fragments = Fragment.of(document);
      for (int n = 0; n < fragments.size(); n++) {
        Fragment fragment = fragments.get(n);
        accept(
            "texts/" + document.id() + "/" + n,
            out -> DocumentJson.writeText(out, document, fragment, index.tokenizer().rules()));
      }
    }
  }
}
