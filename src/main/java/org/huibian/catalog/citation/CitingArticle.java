package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;

/**
 * What the resolver needs to know about the article that cites.
 *
 * @param article the id of the article
 * @param writtenBy the last day on which it can have been written
 * @param interprets the articles that its front matter says it interprets
 * @param rulings the editor's rulings about its citations
 */
record CitingArticle(
    ArticleId article, LocalDate writtenBy, List<ArticleId> interprets, List<Ruling> rulings) {
  static CitingArticle of(Article article) {
    return new CitingArticle(
        article.id(),
        Work.writtenBy(article),
        article.head().interprets(),
        article.head().rulings().stream().filter(r -> r.kind() == RelationKind.CITES).toList());
  }

  /** Returns the articles that the editor says are not cited. */
  Set<ArticleId> excluded() {
    return rulings.stream()
        .filter(ruling -> !ruling.holds() && ruling.title().isEmpty())
        .flatMap(ruling -> ruling.article().stream())
        .collect(Collectors.toSet());
  }
}
