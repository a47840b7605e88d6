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
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.model.ArticleId;

/**
 * Counts the tokens of all documents and scores queries just as elasticlunr 0.9.5 does with {@code
 * bool: AND} and the boosts of {@link Field}. Immutable once built.
 *
 * <pre>{@code
 * SearchIndex index = SearchIndex.of(documents, Tokenizer.standard());
 * List<SearchIndex.Hit> candidates = index.query("碳排放权交");
 * }</pre>
 */
public final class SearchIndex {
  /**
   * A document that holds all tokens of a query.
   *
   * @param id the document
   * @param score how well it fits, as elasticlunr counts; more than 0
   */
  public record Hit(ArticleId id, double score) {}

  private final Tokenizer tokenizer;
  private final List<SearchDocument> documents;
  private final Map<Field, NavigableMap<String, Postings>> fields = new EnumMap<>(Field.class);
  private final Map<Field, int[]> lengths = new EnumMap<>(Field.class);

  private SearchIndex(List<SearchDocument> documents, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.documents = documents.stream().sorted(Comparator.comparing(SearchDocument::id)).toList();
    Set<ArticleId> seen = new HashSet<>();
    this.documents.forEach(
        document -> {
          if (!seen.add(document.id())) {
            throw new IllegalArgumentException("twice in the index: " + document.id());
          }
        });
    for (Field field : Field.values()) {
      fields.put(field, new TreeMap<>());
      lengths.put(field, new int[documents.size()]);
    }
    for (int i = 0; i < this.documents.size(); i++) {
      for (Field field : Field.values()) {
        count(field, i);
      }
    }
  }

  private void count(Field field, int document) {
    List<String> pieces = pieces(field, this.documents.get(document));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, List<Integer>> places = new HashMap<>();
    int length = 0;
    for (int piece = 0; piece < pieces.size(); piece++) {
      for (String token : tokenizer.documentTokens(pieces.get(piece))) {
        length++;
        if (counts.merge(token, 1, Integer::sum) == 1) {
          places.put(token, new ArrayList<>(2));
        }
        List<Integer> list = places.get(token);
        if (list.isEmpty() || list.get(list.size() - 1) != piece) {
          list.add(piece);
        }
      }
    }
    lengths.get(field)[document] = length;
    NavigableMap<String, Postings> postings = fields.get(field);
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      Postings list =
          postings.computeIfAbsent(entry.getKey(), t -> new Postings(field != Field.BODY));
      list.add(document, entry.getValue(), length);
      if (field == Field.BODY) {
        list.addPlaces(places.get(entry.getKey()));
      }
    }
  }

  /** The text of a field, of the body by fragment: what names the article is in the first one. */
  private static List<String> pieces(Field field, SearchDocument document) {
    if (field != Field.BODY) {
      return List.of(document.text(field));
    }
    List<String> pieces = new ArrayList<>();
    Fragment.of(document).forEach(fragment -> pieces.add(fragment.text()));
    pieces.set(0, document.names() + "\n" + pieces.get(0));
    return pieces;
  }

  /**
   * Builds the index; the order of the documents does not matter.
   *
   * @throws IllegalArgumentException if two documents have one id
   */
  public static SearchIndex of(List<SearchDocument> documents, Tokenizer tokenizer) {
    return new SearchIndex(documents, tokenizer);
  }

  /** The documents, by id. */
  public List<SearchDocument> documents() {
    return documents;
  }

  /** What cuts texts and queries into tokens. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** The tokens of a field, in UTF-16 order, with the documents that hold them. */
  SortedMap<String, Postings> tokens(Field field) {
    return fields.get(field);
  }

  /** How many tokens the field of the n-th document has. */
  int length(Field field, int document) {
    return lengths.get(field)[document];
  }

  /**
   * The whole index in the form that elasticlunr 0.9.5 loads, as JSON; for archives of few issues.
   */
  public String elasticlunr() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setCharacterEscapes(new Script.ScriptEscapes());
      new ElasticlunrJson(this).write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The candidates for a query as typed, without other names of authorities; best first. */
  public List<Hit> query(String typed) {
    return candidates(SearchQuery.parse(typed, tokenizer, new Synonyms(List.of())));
  }

  /**
   * The candidates for a query in all its ways of writing, each with its best score, best first.
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

  /** What elasticlunr's search gives for the tokens: the fields' results added up. */
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

  /** Follows elasticlunr's fieldSearch, coordNorm included, in the same order of additions. */
  private Map<Integer, Double> searchField(Field field, List<String> tokens) {
    Map<Integer, Double> scores = null;
    Map<Integer, Integer> exact = new HashMap<>();
    for (String token : tokens) {
      Map<Integer, Double> tokenScores = new TreeMap<>();
      Map<Integer, Double> before = scores;
      Postings postings = fields.get(field).get(token);
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
