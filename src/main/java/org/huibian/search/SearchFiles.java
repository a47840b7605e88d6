package org.huibian.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huibian.model.IssueId;
import org.huibian.parallel.Workers;

/**
 * Writes all files of the search below {@code data/search/}. The archive is divided into segments
 * of some years each, so that a search for frequent words loads only the newest segment. Each
 * segment S has the files
 *
 * <ul>
 *   <li>{@code S/terms/N.js}: the articles that contain each token, and how often; split by {@link
 *       IndexShards}
 *   <li>{@code S/places/N.js}: the fragments of these articles that contain each token; split in
 *       the same way
 *   <li>{@code S/docs/K.js}: id, length and kind of each article of a page
 *   <li>{@code S/facets/K.js}: issuers and dates of the same articles, loaded only for filters
 * </ul>
 *
 * <p>and the segments share the files
 *
 * <ul>
 *   <li>{@code core.js}: rules, names and sizes; its size does not grow with the archive, except
 *       for some numbers per segment
 *   <li>{@code variants/N.js}: traditional characters, loaded for queries that contain any
 *   <li>{@code heads/N.js}: the {@link DocumentFrequencies} of the tokens, if there is more than
 *       one segment
 *   <li>{@code texts/2025-06/03/F.js}: a fragment of an article, against which candidates are
 *       verified and from which results quote
 * </ul>
 */
public final class SearchFiles {
  /** The folder of the files, relative to the site's root. */
  public static final String FOLDER = "data/search/";

  /** The name of the file in that folder that a browser loads first. */
  public static final String CORE = "core.js";

  /** The number of articles in one file of {@code docs} and {@code facets}. */
  static final int PAGE_SIZE = 512;

  /** The number of issues in one segment. */
  private static final int SEGMENT_SIZE = 50;

  /** Receives the files. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Receives a file. It is called by several threads at once.
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

  /** The segment's folder with a slash at its end. */
  private final String folder;

  private SearchFiles(SearchIndex index, int segment, Sink sink) {
    this.index = index;
    this.shards = IndexShards.forSize(size(index));
    this.sink = sink;
    this.folder = segment + "/";
  }

  /**
   * Writes the files for a search over these documents. The same documents give the same files.
   *
   * @param documents the documents in any order, each id once
   * @param sink receives each file, in any order
   * @throws IOException if the sink cannot write
   */
  public static void write(List<SearchDocument> documents, Sink sink) throws IOException {
    write(documents, SEGMENT_SIZE, sink);
  }

  /**
   * Writes the files with segments of another size.
   *
   * @param issues the least number of issues of a full segment, 1 or more
   */
  static void write(List<SearchDocument> documents, int issues, Sink sink) throws IOException {
    Tokenizer tokenizer = Tokenizer.standard();
    List<List<SearchDocument>> segments = segments(documents, issues);
    DocumentFrequencies frequencies = new DocumentFrequencies();
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
        frequencies.add(i, first, files.index);
      }
    }
    TokenRules rules = tokenizer.rules();
    List<String> heads = segments.size() > 1 ? frequencies.files() : List.of();
    IndexShards headShards = new IndexShards(Math.max(1, heads.size()));
    CoreJson core = new CoreJson(counts, shards, headShards, rules, Synonyms.load());
    accept(sink, "core", core::write);
    Workers.each(
        numbers(CoreJson.VARIANTS),
        file -> accept(sink, "variants/" + file, out -> CoreJson.writeVariants(out, rules, file)));
    Workers.each(
        numbers(heads.size()),
        file -> accept(sink, "heads/" + file, out -> out.writeString(heads.get(file))));
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /**
   * Divides the documents into segments, oldest issues first, so that a new issue does not change
   * the files of the full segments.
   */
  private static List<List<SearchDocument>> segments(List<SearchDocument> documents, int issues) {
    TreeMap<IssueId, List<SearchDocument>> byIssue = new TreeMap<>();
    for (SearchDocument document : documents) {
      byIssue.computeIfAbsent(document.id().issue(), id -> new ArrayList<>()).add(document);
    }
    int length =
        Math.max(
            issues,
            (byIssue.size() + DocumentFrequencies.SEGMENTS - 1) / DocumentFrequencies.SEGMENTS);
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
      FieldIndex tokens = index.tokens(field);
      for (int at = 0; at < tokens.size(); at++) {
        size += tokens.token(at).length() * 3L + 2 + tokens.postings(at).documents().size();
      }
    }
    return size;
  }

  private void accept(String name, DataScript.Data data) throws IOException {
    accept(sink, name.startsWith("texts/") ? name : folder + name, data);
  }

  private static void accept(Sink sink, String name, DataScript.Data data) throws IOException {
    sink.accept(FOLDER + name + ".js", DataScript.of(name, data));
  }

  private void writeShards() throws IOException {
    Map<Field, int[][]> tokens = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      tokens.put(field, byShard(index.tokens(field)));
    }
    Workers.each(numbers(shards.count()), shard -> writeShard(shard, tokens));
  }

  /** Returns the positions of the tokens of each shard, in order. */
  private int[][] byShard(FieldIndex tokens) {
    int[] shardOf = new int[tokens.size()];
    int[] counts = new int[shards.count()];
    for (int at = 0; at < shardOf.length; at++) {
      shardOf[at] = shards.shardOf(tokens.token(at));
      counts[shardOf[at]]++;
    }
    int[][] positions = new int[counts.length][];
    for (int shard = 0; shard < counts.length; shard++) {
      positions[shard] = new int[counts[shard]];
      counts[shard] = 0;
    }
    for (int at = 0; at < shardOf.length; at++) {
      int shard = shardOf[at];
      positions[shard][counts[shard]++] = at;
    }
    return positions;
  }

  private void writeShard(int shard, Map<Field, int[][]> positions) throws IOException {
    accept(
        "terms/" + shard,
        out -> {
          out.writeStartArray();
          for (Field field : Field.values()) {
            FieldIndex tokens = index.tokens(field);
            StringBuilder text = new StringBuilder();
            for (int at : positions.get(field)[shard]) {
              appendEntry(text, tokens.token(at), tokens.postings(at).documents());
            }
            out.writeString(text.toString());
          }
          out.writeEndArray();
        });
    FieldIndex tokens = index.tokens(Field.BODY);
    StringBuilder fragments = new StringBuilder();
    for (int at : positions.get(Field.BODY)[shard]) {
      appendEntry(fragments, tokens.token(at), tokens.postings(at).fragments());
    }
    accept("places/" + shard, out -> out.writeString(fragments.toString()));
  }

  private static void appendEntry(StringBuilder out, String token, PackedNumbers packed) {
    out.append(out.length() > 0 ? " " : "").append(token).append(' ').append(packed);
  }

  private void writeDocuments() throws IOException {
    List<SearchDocument> documents = index.documents();
    for (int first = 0; first < documents.size(); first += PAGE_SIZE) {
      int from = first;
      List<SearchDocument> page =
          documents.subList(first, Math.min(first + PAGE_SIZE, documents.size()));
      int number = first / PAGE_SIZE;
      accept("docs/" + number, out -> DocumentJson.writePage(out, index, from, page));
      accept("facets/" + number, out -> DocumentJson.writeFacets(out, page));
    }
    Workers.each(documents, this::writeTexts);
  }

  private void writeTexts(SearchDocument document) throws IOException {
    List<Fragment> fragments = Fragment.of(document);
    for (int n = 0; n < fragments.size(); n++) {
      Fragment fragment = fragments.get(n);
      accept(
          "texts/" + document.id() + "/" + n,
          out -> DocumentJson.writeText(out, document, fragment, index.tokenizer()));
    }
  }
}
