package org.huibian.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Problem;

/**
 * All issues together. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Catalog catalog = Catalog.of(issues);
 * catalog.article(id).orElseThrow().citedBy();
 * }</pre>
 */
public final class Catalog {
  private final List<Issue> issues;
  private final Map<ArticleId, CatalogArticle> articles;
  private final Map<IssueId, List<CatalogArticle>> byIssue = new TreeMap<>();

  private Catalog(List<Issue> issues, Map<ArticleId, CatalogArticle> articles) {
    this.issues = issues;
    this.articles = articles;
    articles
        .values()
        .forEach(a -> byIssue.computeIfAbsent(a.id().issue(), k -> new ArrayList<>()).add(a));
  }

  /**
   * Brings the issues together.
   *
   * @param issues in any order
   * @throws InputException if an article says that it interprets one that no issue has
   */
  public static Catalog of(Collection<Issue> issues) {
    List<Issue> sorted =
        issues.stream().sorted(Comparator.comparing(Issue::id)).map(PrintOrder::of).toList();
    Map<ArticleId, Article> known = new LinkedHashMap<>();
    sorted.forEach(issue -> issue.articles().forEach(a -> known.put(a.id(), a)));
    Map<ArticleId, TreeSet<ArticleId>> interpretedBy = interpretations(known);
    CitationReader reader = new CitationReader(new CitationResolver(new Works(known.values())));
    Map<ArticleId, Permalinks> permalinks = new TreeMap<>();
    Map<ArticleId, List<Citation>> cites = new TreeMap<>();
    Map<ArticleId, TreeSet<ArticleId>> citedBy = new TreeMap<>();
    List<Read> read =
        known.values().parallelStream()
            .map(
                article -> {
                  Permalinks links = Permalinks.of(article);
                  return new Read(article.id(), links, reader.read(article, links));
                })
            .toList();
    for (Read one : read) {
      permalinks.put(one.id(), one.permalinks());
      cites.put(one.id(), one.cites());
      for (Citation citation : one.cites()) {
        citation
            .article()
            .ifPresent(to -> citedBy.computeIfAbsent(to, k -> new TreeSet<>()).add(one.id()));
      }
    }
    Map<ArticleId, CatalogArticle> all = new LinkedHashMap<>();
    for (Issue issue : sorted) {
      int position = 0;
      for (Article article : issue.articles()) {
        ArticleId id = article.id();
        all.put(
            id,
            new CatalogArticle(
                article,
                issue,
                ++position,
                permalinks.get(id),
                List.copyOf(interpretedBy.getOrDefault(id, new TreeSet<>())),
                cites.get(id),
                List.copyOf(citedBy.getOrDefault(id, new TreeSet<>()))));
      }
    }
    return new Catalog(sorted, all);
  }

  private record Read(ArticleId id, Permalinks permalinks, List<Citation> cites) {}

  private static Map<ArticleId, TreeSet<ArticleId>> interpretations(Map<ArticleId, Article> known) {
    Map<ArticleId, TreeSet<ArticleId>> out = new TreeMap<>();
    for (Article article : known.values()) {
      for (ArticleId target : article.interprets()) {
        if (!known.containsKey(target)) {
          Path file = Path.of(article.id().issue().toString(), article.id().fileNumber() + ".md");
          throw new InputException(
              file,
              0,
              Problem.FIELD_WRONG,
              "interprets",
              target.toString(),
              known.keySet().stream().map(ArticleId::toString).reduce((a, b) -> b).orElse(""));
        }
        out.computeIfAbsent(target, k -> new TreeSet<>()).add(article.id());
      }
    }
    return out;
  }

  /** All issues, the oldest first; the articles of each in print order. */
  public List<Issue> issues() {
    return issues;
  }

  /** All articles, by issue and in print order. */
  public List<CatalogArticle> articles() {
    return List.copyOf(articles.values());
  }

  /** The articles of an issue in print order; none if there is no such issue. */
  public List<CatalogArticle> articles(IssueId issue) {
    return List.copyOf(byIssue.getOrDefault(issue, List.of()));
  }

  /** An article by its name. */
  public Optional<CatalogArticle> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }
}
