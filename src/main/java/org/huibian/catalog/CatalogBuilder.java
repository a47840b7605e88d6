package org.huibian.catalog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.huibian.catalog.citation.AnchorIndex;
import org.huibian.catalog.citation.Works;
import org.huibian.catalog.relation.CommentarySeries;
import org.huibian.catalog.relation.Relation;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;

/**
 * Runs the steps of the catalogue over all articles: anchored, cited, interpreted, dated, related,
 * catalogued. Each step runs on all processors; its results are in order of id, whichever processor
 * is faster. No step compares articles in pairs, so the time grows with the length of the text.
 */
final class CatalogBuilder {
  private final List<Issue> issues;
  private final Map<ArticleId, Article> articles = new LinkedHashMap<>();

  /**
   * A finished catalogue.
   *
   * @param articles all articles by id, in order of the issues and in print order
   * @param indexes the indexes that the steps used
   */
  record Result(Map<ArticleId, CatalogArticle> articles, ArchiveIndexes indexes) {}

  /**
   * Creates a builder.
   *
   * @param issues the issues in order, each with its articles in print order
   */
  CatalogBuilder(List<Issue> issues) {
    this.issues = issues;
    issues.forEach(issue -> issue.articles().forEach(a -> articles.put(a.id(), a)));
  }

  /**
   * Builds the catalogue.
   *
   * @throws InputException if front matter refers to an article that no issue has
   */
  Result build() {
    new FrontMatterTargets(articles).check();
    Map<ArticleId, Anchored> anchored = each(articles, Anchored::of);
    ArchiveIndexes indexes =
        new ArchiveIndexes(articles, new Works(articles.values()), anchorIndex(anchored));
    CatalogSteps steps = indexes.steps();
    Map<ArticleId, Cited> cited = each(anchored, steps::cite);
    Map<ArticleId, Interpreted> interpreted = completeSeries(each(cited, steps::interpret));
    Map<ArticleId, Dated> dated = each(interpreted, steps::date);
    Map<ArticleId, Related> related = each(dated, steps::relate);
    return new Result(catalogue(related), indexes);
  }

  /** Applies a step to all values, on all processors; returns the results in order of id. */
  private static <A, B> Map<ArticleId, B> each(Map<ArticleId, A> values, Function<A, B> step) {
    Map<ArticleId, B> out = new TreeMap<>();
    List.copyOf(values.entrySet()).parallelStream()
        .map(entry -> Map.entry(entry.getKey(), step.apply(entry.getValue())))
        .toList()
        .forEach(entry -> out.put(entry.getKey(), entry.getValue()));
    return out;
  }

  private static AnchorIndex anchorIndex(Map<ArticleId, Anchored> articles) {
    return new AnchorIndex(each(articles, anchored -> anchored.permalinks().anchors()));
  }

  /** Completes the interpretations of commentaries from the other commentaries of their issue. */
  private Map<ArticleId, Interpreted> completeSeries(Map<ArticleId, Interpreted> articles) {
    Map<ArticleId, List<Relation>> found = new TreeMap<>();
    articles.forEach((id, interpreted) -> found.put(id, interpreted.interpretations()));
    Map<ArticleId, Interpreted> out = new TreeMap<>();
    for (Issue issue : issues) {
      CommentarySeries series = new CommentarySeries(issue.articles(), found, this.articles);
      for (Article article : issue.articles()) {
        Cited cited = articles.get(article.id()).cited();
        out.put(article.id(), new Interpreted(cited, series.complete(article)));
      }
    }
    return out;
  }

  /**
   * Returns the last day that the archive covers: that of the month of its newest issue. What
   * depends on a day is told as of this day wherever no reader has a clock.
   */
  private LocalDate asOf() {
    if (issues.isEmpty()) {
      return LocalDate.MIN;
    }
    IssueId last = issues.get(issues.size() - 1).id();
    return YearMonth.of(last.year(), last.month()).atEndOfMonth();
  }

  private Map<ArticleId, CatalogArticle> catalogue(Map<ArticleId, Related> articles) {
    IncomingIndex incoming = new IncomingIndex(articles.values());
    ForceStep force = new ForceStep(this.articles, asOf());
    Map<ArticleId, CatalogArticle> out = new LinkedHashMap<>();
    for (Issue issue : issues) {
      int position = 0;
      for (Article article : issue.articles()) {
        Related related = articles.get(article.id());
        Incoming toIt = incoming.of(article.id());
        out.put(
            article.id(),
            new CatalogArticle(
                article,
                issue,
                ++position,
                related.permalinks(),
                related.findings(),
                toIt,
                force.of(article, related.findings(), toIt)));
      }
    }
    return out;
  }
}
