package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.model.IssueId;

/**
 * Writes all files of the search below {@code data/search/}. The archive is cut into segments of
 * some years, so that a search over frequent words loads the newest one only. Each segment S has
 *
 * <ul>
 *   <li>{@code S/terms/N.js}: which articles hold a token, and how often; split by {@link
 *       IndexShards}
 *   <li>{@code S/places/N.js}: in which fragments of these articles; split in the same way
 *   <li>{@code S/docs/K.js}: name, length and kind of so many articles
 *   <li>{@code S/facets/K.js}: their issuers and dates, for filters only
 * </ul>
 *
 * <p>and all have in common
 *
 * <ul>
 *   <li>{@code core.js}: rules and names; it does not grow with the archive
 *   <li>{@code variants/N.js}: traditional characters, for queries that hold some
 *   <li>{@code heads/N.js}: how many articles hold a token and in which segments; if there are
 *       several
 *   <li>{@code texts/2025-06/03/F.js}: a fragment of an article, by which hits are confirmed and
 *       quoted
 * </ul>
 */
public final class SearchFiles {
  /** The folder of the files, relative to the site's root. */
  public static final String FOLDER = "data/search/";

  /** The file in it that a browser loads first. */
  public static final String CORE = "core.js";

  /** How many articles a file of {@code docs} and {@code facets} is about. */
  static final int PAGE = 512;

  /** How many issues a segment has. */
  private static final int SEGMENT = 50;

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

  /** What the names of the segment's files start with. */
  private final String folder;

  private SearchFiles(SearchIndex index, int segment, Sink sink) {
    this.index = index;
    this.shards = IndexShards.forSize(size(index));
    this.sink = sink;
    this.folder = segment + "/";
  }

  /**
   * Writes the search over these documents: the same documents give the same files.
   *
   * @param documents in any order, each id once
   * @param sink takes each file, in a fixed order
   * @throws IOException if the sink cannot write
   */
  public static void write(List<SearchDocument> documents, Sink sink) throws IOException {
    write(documents, SEGMENT, sink);
  }

  /**
   * Writes the search with segments of another size.
   *
   * @param issues how many issues a segment has at least, 1 or more
   */
  static void write(List<SearchDocument> documents, int issues, Sink sink) throws IOException {
    Tokenizer tokenizer = Tokenizer.standard();
    List<List<SearchDocument>> segments = segments(documents, issues);
    TokenHeads heads = new TokenHeads();
    List<Integer> counts = new ArrayList<>();
    List<IndexShards> shards = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      SearchFiles files = new SearchFiles(SearchIndex.of(segments.get(i), tokenizer), i, sink);
      files.writeShards();
      files.writeDocuments();
      int first = counts.stream().mapToInt(Integer::intValue).sum();
      counts.add(segments.get(i).size());
      shards.add(files.shards);
      if (segments.size() > 1) {
        heads.add(i, first, files.index);
      }
    }
    TokenRules rules = tokenizer.rules();
    CoreJson core = new CoreJson(counts, shards, heads.shards(), rules, Synonyms.load());
    accept(sink, "core", core::write);
    for (int i = 0; i < CoreJson.VARIANTS; i++) {
      int file = i;
      accept(sink, "variants/" + i, out -> CoreJson.writeVariants(out, rules, file));
    }
    if (segments.size() > 1) {
      List<String> files = heads.files();
      for (int i = 0; i < files.size(); i++) {
        String text = files.get(i);
        accept(sink, "heads/" + i, out -> out.writeString(text));
      }
    }
  }

  /** The oldest issues first, so that a new issue leaves the files of the full segments alone. */
  private static List<List<SearchDocument>> segments(List<SearchDocument> documents, int issues) {
    TreeMap<IssueId, List<SearchDocument>> byIssue = new TreeMap<>();
    for (SearchDocument document : documents) {
      byIssue.computeIfAbsent(document.id().issue(), id -> new ArrayList<>()).add(document);
    }
    int length = Math.max(issues, (byIssue.size() + TokenHeads.SEGMENTS - 1) / TokenHeads.SEGMENTS);
    List<List<SearchDocument>> segments = new ArrayList<>();
    int n = 0;
    for (List<SearchDocument> issue : byIssue.values()) {
      if (n++ % length == 0) {
        segments.add(new ArrayList<>());
      }
      segments.get(segments.size() - 1).addAll(issue);
    }
    return segments;
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
    accept(sink, name.startsWith("texts/") ? name : folder + name, data);
  }

  private static void accept(Sink sink, String name, Script.Data data) throws IOException {
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
