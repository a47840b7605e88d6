package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huibian.model.ArticleId;
import org.huibian.parallel.Workers;

/**
 * An inverted index of all documents. It scores queries exactly as elasticlunr 0.9.5 does with
 * {@code bool: AND} and the boosts of {@link Field}. An index is immutable and safe for use by
 * several threads.
 *
 * <pre>{@code
 * SearchIndex index = SearchIndex.of(documents, Tokenizer.standard());
 * List<SearchIndex.Hit> candidates = index.query("碳排放权交");
 * }</pre>
 */
public final class SearchIndex {
  /**
   * A document that contains all tokens of a query.
   *
   * @param id the document's id
   * @param score elasticlunr's score, greater than 0; higher is better
   */
  public record Hit(ArticleId id, double score) {}

  /** The number of documents whose tokens are in memory before they are merged. */
  private static final int BATCH = 64;

  private final Tokenizer tokenizer;
  private final List<SearchDocument> documents;
  private final Map<Field, FieldIndex> fields = new EnumMap<>(Field.class);
  private final Map<Field, int[]> lengths = new EnumMap<>(Field.class);

  private SearchIndex(List<SearchDocument> documents, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.documents = documents.stream().sorted(Comparator.comparing(SearchDocument::id)).toList();
    Set<ArticleId> seen = new HashSet<>();
    this.documents.forEach(
        document -> {
          if (!seen.add(document.id())) {
            throw new IllegalArgumentException("duplicate document: " + document.id());
          }
        });
    for (Field field : Field.values()) {
      try {
        index(field);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void index(Field field) throws IOException {
    TokenKeys tokenKeys = new TokenKeys();
    FieldIndex.Builder builder = new FieldIndex.Builder(field, tokenKeys);
    int[] fieldLengths = new int[documents.size()];
    for (int from = 0; from < documents.size(); from += BATCH) {
      int first = from;
      TokenCounts[] counts = new TokenCounts[Math.min(BATCH, documents.size() - from)];
      Workers.each(
          IntStream.range(0, counts.length).boxed().toList(),
          at -> {
            List<String> texts = texts(field, documents.get(first + at));
            counts[at] = TokenCounts.of(texts, tokenizer, tokenKeys);
            fieldLengths[first + at] = counts[at].length();
          });
      builder.add(List.of(counts), first);
    }
    lengths.put(field, fieldLengths);
    fields.put(field, builder.build());
  }

  /**
   * Returns the text of a field: that of the body by fragment, with the metadata in the first, and
   * that of another field as one string.
   */
  static List<String> texts(Field field, SearchDocument document) {
    if (field != Field.BODY) {
      return List.of(document.text(field));
    }
    List<String> texts = new ArrayList<>();
    Fragment.of(document).forEach(fragment -> texts.add(fragment.text()));
    texts.set(0, document.metadataText() + "\n" + texts.get(0));
    return texts;
  }

  /**
   * Builds an index. The order of the documents does not matter.
   *
   * @throws IllegalArgumentException if two documents have one id
   */
  public static SearchIndex of(List<SearchDocument> documents, Tokenizer tokenizer) {
    return new SearchIndex(documents, tokenizer);
  }

  /** Returns the documents, ordered by id. */
  public List<SearchDocument> documents() {
    return documents;
  }

  /** Returns the tokenizer of texts and queries. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** Returns the tokens of a field with their postings. */
  FieldIndex tokens(Field field) {
    return fields.get(field);
  }

  /**
   * Returns the number of tokens of a field.
   *
   * @param document the document's position in {@link #documents()}
   */
  int length(Field field, int document) {
    return lengths.get(field)[document];
  }

  /**
   * Returns the whole index as JSON in the format that elasticlunr 0.9.5 loads. It is only suited
   * to archives of few issues.
   */
  public String elasticlunr() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setCharacterEscapes(new DataScript.ScriptEscapes());
      new ElasticlunrJson(this).write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Returns the candidates for a query as typed, without applying synonyms, best first. */
  public List<Hit> query(String typed) {
    return candidates(SearchQuery.parse(typed, tokenizer, new Synonyms(List.of())));
  }

  /**
   * Returns the candidates for a query in all its spellings, each with its best score, best first.
   */
  public List<Hit> candidates(SearchQuery query) {
    Map<ArticleId, Double> best = new LinkedHashMap<>();
    for (List<String> tokens : query.combinations(tokenizer)) {
      search(tokens).forEach(hit -> best.merge(hit.id(), hit.score(), Math::max));
    }
    List<Hit> hits = new ArrayList<>();
    best.forEach((id, score) -> hits.add(new Hit(id, score)));
    hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
    return hits;
  }

  /** Returns what elasticlunr's search gives for the tokens: the sums of the fields' scores. */
  List<Hit> search(List<String> tokens) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (Field field : Field.values()) {
      searchField(field, tokens)
          .forEach((document, score) -> sums.merge(document, score * field.boost(), Double::sum));
    }
    List<Hit> hits = new ArrayList<>();
    sums.forEach((document, score) -> hits.add(new Hit(documents.get(document).id(), score)));
    return hits;
  }

  /**
   * Computes the scores in one field as elasticlunr's fieldSearch and coordNorm do, in the same
   * order of additions, so that the sums are equal to the last bit.
   */
  private Map<Integer, Double> searchField(Field field, List<String> tokens) {
    Map<Integer, Double> scores = null;
    Map<Integer, Integer> exact = new HashMap<>();
    for (String token : tokens) {
      Map<Integer, Double> tokenScores = new TreeMap<>();
      Map<Integer, Double> before = scores;
      Postings postings = fields.get(field).postings(token);
      if (postings != null) {
        double idf = 1 + Math.log((double) documents.size() / (postings.size() + 1));
        postings.forEach(
            (document, count) -> {
              if (before == null || before.containsKey(document)) {
                exact.merge(document, 1, Integer::sum);
                double norm = 1 / Math.sqrt(length(field, document));
                tokenScores.put(document, Math.sqrt(count) * idf * norm);
              }
            });
      }
      scores = scores == null ? tokenScores : intersection(scores, tokenScores);
    }
    Map<Integer, Double> result = scores == null ? new TreeMap<>() : scores;
    exact.forEach(
        (document, count) ->
            result.computeIfPresent(document, (d, score) -> score * count / tokens.size()));
    return result;
  }

  private static Map<Integer, Double> intersection(
      Map<Integer, Double> before, Map<Integer, Double> now) {
    Map<Integer, Double> both = new TreeMap<>();
    now.forEach(
        (document, score) -> {
          Double other = before.get(document);
          if (other != null) {
            both.put(document, other + score);
          }
        });
    return both;
  }
}
