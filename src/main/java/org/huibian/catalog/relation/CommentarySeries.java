package org.huibian.catalog.relation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;

/**
 * The series of commentaries in an issue. A series is a run of expert commentaries that are printed
 * one after another; a commentary that names no document interprets the same document as the others
 * of its series, if these interpret exactly one.
 */
public final class CommentarySeries {
  private final List<Article> issue;
  private final Map<ArticleId, List<Relation>> interpretations;
  private final Map<ArticleId, Article> articles;

  /**
   * Creates the series of an issue.
   *
   * @param issue the articles of the issue in print order
   * @param interpretations what {@link InterpretationFinder} found for each of them
   * @param articles all articles of the archive
   */
  public CommentarySeries(
      List<Article> issue,
      Map<ArticleId, List<Relation>> interpretations,
      Map<ArticleId, Article> articles) {
    this.issue = issue;
    this.interpretations = interpretations;
    this.articles = articles;
  }

  /**
   * Returns the interpretations of an article of the issue, completed from its series.
   *
   * @param article the article
   */
  public List<Relation> complete(Article article) {
    List<Relation> own = interpretations.get(article.id());
    boolean isOpen = own.isEmpty() && article.head().withdrawn().isEmpty();
    if (article.head().kind() != Kind.EXPERT || !isOpen) {
      return own;
    }
    return target(article)
        .map(articles::get)
        .map(
            target ->
                Relation.toArticle(RelationKind.INTERPRETS, target, Evidence.NONE, FoundBy.SERIES))
        .filter(relation -> !InterpretationFinder.isExcluded(article, relation))
        .stream()
        .toList();
  }

  /** Returns the one document that the other commentaries of the series interpret. */
  private Optional<ArticleId> target(Article article) {
    Set<ArticleId> targets = new LinkedHashSet<>();
    int index = issue.indexOf(article);
    for (int step : new int[] {-1, 1}) {
      for (int i = index + step; isCommentary(i); i += step) {
        interpretations
            .get(issue.get(i).id())
            .forEach(relation -> relation.article().ifPresent(targets::add));
      }
    }
    return targets.size() == 1 ? Optional.of(targets.iterator().next()) : Optional.empty();
  }

  private boolean isCommentary(int index) {
    return index >= 0 && index < issue.size() && issue.get(index).head().kind() == Kind.EXPERT;
  }
}
