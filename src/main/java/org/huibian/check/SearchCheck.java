package org.huibian.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.graalvm.polyglot.PolyglotException;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.search.SearchDocument;
import org.huibian.search.SearchFiles;
import org.huibian.search.SearchIndex;
import org.huibian.search.SearchQuery;
import org.huibian.search.SearchTextReader;
import org.huibian.search.Synonyms;
import org.huibian.search.Tokenizer;

/**
 * Checks the search of a finished site with sample queries. The scripts and the index of the site
 * must give the same answers as a reference index, which is built anew from the texts of the site,
 * and as elasticlunr gives with the reference index as a whole. Each query must find the article
 * from which it was taken.
 */
public final class SearchCheck {
  /** The usual number of queries. */
  private static final int DEFAULT_QUERIES = 120;

  /** The largest relative difference of two equal scores. */
  private static final double TOLERANCE = 1e-9;

  /** The most articles with which elasticlunr also loads the whole index. */
  private static final int MOST_ARTICLES_UNSPLIT = 300;

  /** The number of results among which an article is searched. */
  private static final int LISTED = 1000;

  private final int queries;

  /** Creates a check with the usual number of queries. */
  public SearchCheck() {
    this(DEFAULT_QUERIES);
  }

  /**
   * Creates a check.
   *
   * @param queries about how many queries to make, 1 or more
   */
  public SearchCheck(int queries) {
    this.queries = queries;
  }

  /**
   * Checks the search of a site.
   *
   * @param site the folder of the site
   * @return the findings in the order of the queries; empty if the search is correct
   * @throws InputException if the folder contains no site with a search
   */
  public List<SearchFinding> run(Path site) {
    if (!Files.isRegularFile(site.resolve(SearchFiles.FOLDER + "core.js"))) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    try {
      List<SearchDocument> documents = SearchTextReader.read(site);
      try (SiteScripts scripts = new SiteScripts(site)) {
        return check(documents, scripts);
      }
    } catch (IOException | PolyglotException e) {
      return List.of(new SearchFinding(SearchFault.BROKEN, "", String.valueOf(e.getMessage())));
    }
  }

  private List<SearchFinding> check(List<SearchDocument> documents, SiteScripts scripts) {
    List<SearchFinding> findings = new ArrayList<>();
    TreeSet<String> differing = new TreeSet<>(scripts.articles());
    for (SearchDocument document : documents) {
      String id = document.id().toString();
      if (!differing.remove(id)) {
        differing.add(id);
      }
    }
    if (!differing.isEmpty()) {
      String articles = String.join(" ", differing);
      findings.add(new SearchFinding(SearchFault.OTHER_ARTICLES, "", articles));
    }
    Tokenizer tokenizer = Tokenizer.standard();
    Synonyms synonyms = Synonyms.load();
    SearchIndex reference = SearchIndex.of(documents, tokenizer);
    boolean unsplit = documents.size() <= MOST_ARTICLES_UNSPLIT;
    if (unsplit) {
      scripts.loadUnsplit(reference.elasticlunr());
    }
    for (SampleQueries.Sample sample : SampleQueries.of(documents, queries)) {
      SearchQuery query = SearchQuery.parse(sample.text(), tokenizer, synonyms);
      if (!query.words().isEmpty()) {
        checkQuery(sample, reference.candidates(query), unsplit, scripts, findings);
      }
    }
    return List.copyOf(findings);
  }

  private static void checkQuery(
      SampleQueries.Sample sample,
      List<SearchIndex.Hit> expected,
      boolean unsplit,
      SiteScripts scripts,
      List<SearchFinding> findings) {
    String query = sample.text();
    String article = sample.article().toString();
    Map<String, Double> scores = new TreeMap<>();
    expected.forEach(hit -> scores.put(hit.id().toString(), hit.score()));
    try {
      Map<String, Double> answer = scripts.candidates(query);
      difference(scores, answer)
          .or(() -> unsplit ? difference(scores, scripts.unsplit(query)) : Optional.empty())
          .ifPresent(id -> findings.add(new SearchFinding(SearchFault.OTHER_ANSWER, query, id)));
      if (!scripts.finds(query, article, LISTED)) {
        findings.add(new SearchFinding(SearchFault.NOT_FOUND, query, article));
      }
    } catch (PolyglotException e) {
      String reason = String.valueOf(e.getMessage());
      findings.add(new SearchFinding(SearchFault.BROKEN, query, reason));
    }
  }

  /** Returns the first article that one of two answers lacks or scores differently. */
  private static Optional<String> difference(Map<String, Double> one, Map<String, Double> other) {
    TreeSet<String> articles = new TreeSet<>(one.keySet());
    articles.addAll(other.keySet());
    return articles.stream().filter(id -> !isEqual(one.get(id), other.get(id))).findFirst();
  }

  private static boolean isEqual(Double a, Double b) {
    return a != null && b != null && Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
  }
}
