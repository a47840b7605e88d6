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
import org.huibian.search.SearchTexts;
import org.huibian.search.Synonyms;
import org.huibian.search.Tokenizer;

/**
 * Asks a finished site's search what readers might ask. The scripts that the site ships,
 * elasticlunr among them, load the index that it ships and must answer as the index that is counted
 * anew from the site's texts, and as elasticlunr does when it loads that one as a whole; and each
 * query must find the article that it was taken from.
 */
public final class SearchCheck {
  private static final double TOLERANCE = 1e-9;
  private static final int QUERIES = 120;

  /** Up to so many articles, elasticlunr also loads the whole index for comparison. */
  private static final int UNSPLIT = 300;

  /** How far down the list an article is looked for. */
  private static final int LISTED = 1000;

  private final int queries;

  /** A check with the usual number of queries. */
  public SearchCheck() {
    this(QUERIES);
  }

  /**
   * A check with about so many queries.
   *
   * @param queries 1 or more
   */
  public SearchCheck(int queries) {
    this.queries = queries;
  }

  /** What can be wrong with the search. */
  public enum Fault {
    /** A script or a file of the index is missing or broken; detail: the reason. */
    BROKEN,
    /** The index lists other articles than the texts hold; detail: the articles. */
    OTHER_ARTICLES,
    /** elasticlunr gives other candidates or scores; detail: the first article that differs. */
    OTHER_ANSWER,
    /** The article that the query was taken from is not found; detail: the article. */
    NOT_FOUND
  }

  /**
   * A fault of the search.
   *
   * @param fault what is wrong
   * @param query the query that shows it, empty if none does
   * @param detail what it is about
   */
  public record Finding(Fault fault, String query, String detail) {}

  /**
   * Checks the search of a site.
   *
   * @param site the site's folder
   * @return what is wrong, in the order of the queries; empty if nothing is
   * @throws InputException if the folder holds no site with a search
   */
  public List<Finding> run(Path site) {
    if (!Files.isRegularFile(site.resolve(SearchFiles.FOLDER + "core.js"))) {
      throw new InputException(site, Problem.SITE_MISSING);
    }
    try {
      List<SearchDocument> documents = SearchTexts.read(site);
      try (SiteScripts scripts = new SiteScripts(site)) {
        return compare(documents, scripts);
      }
    } catch (IOException | PolyglotException e) {
      return List.of(new Finding(Fault.BROKEN, "", String.valueOf(e.getMessage())));
    }
  }

  private List<Finding> compare(List<SearchDocument> documents, SiteScripts scripts) {
    List<Finding> findings = new ArrayList<>();
    TreeSet<String> differing = new TreeSet<>(scripts.articles());
    for (SearchDocument document : documents) {
      String id = document.id().toString();
      if (!differing.remove(id)) {
        differing.add(id);
      }
    }
    if (!differing.isEmpty()) {
      findings.add(new Finding(Fault.OTHER_ARTICLES, "", String.join(" ", differing)));
    }
    Tokenizer tokenizer = Tokenizer.standard();
    Synonyms synonyms = Synonyms.load();
    SearchIndex index = SearchIndex.of(documents, tokenizer);
    boolean whole = documents.size() <= UNSPLIT;
    if (whole) {
      scripts.loadUnsplit(index.elasticlunr());
    }
    for (SampleQueries.Sample sample : SampleQueries.of(documents, queries)) {
      SearchQuery query = SearchQuery.parse(sample.text(), tokenizer, synonyms);
      if (!query.words().isEmpty()) {
        compare(sample, index.candidates(query), whole, scripts, findings);
      }
    }
    return List.copyOf(findings);
  }

  private static void compare(
      SampleQueries.Sample sample,
      List<SearchIndex.Hit> expected,
      boolean whole,
      SiteScripts scripts,
      List<Finding> findings) {
    String query = sample.text();
    String article = sample.article().toString();
    Map<String, Double> scores = new TreeMap<>();
    expected.forEach(hit -> scores.put(hit.id().toString(), hit.score()));
    try {
      Map<String, Double> answer = scripts.candidates(query);
      difference(scores, answer)
          .or(() -> whole ? difference(scores, scripts.unsplit(query)) : Optional.empty())
          .ifPresent(id -> findings.add(new Finding(Fault.OTHER_ANSWER, query, id)));
      if (!scripts.listed(query, LISTED).contains(article)) {
        findings.add(new Finding(Fault.NOT_FOUND, query, article));
      }
    } catch (PolyglotException e) {
      findings.add(new Finding(Fault.BROKEN, query, String.valueOf(e.getMessage())));
    }
  }

  /** The first article that one of them lacks or scores differently. */
  private static Optional<String> difference(Map<String, Double> one, Map<String, Double> other) {
    TreeSet<String> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    return all.stream().filter(id -> !near(one.get(id), other.get(id))).findFirst();
  }

  private static boolean near(Double a, Double b) {
    return a != null && b != null && Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
  }
}
