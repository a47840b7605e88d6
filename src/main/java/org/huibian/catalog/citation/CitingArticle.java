package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;

/**
 * The article whose mentions are looked up.
 *
 * @param article its name
 * @param writtenBy the last day on which it can have been written
 * @param explains the articles that it is known to explain
 * @param rulings what an editor says of its citations
 */
record CitingArticle(
    ArticleId article, LocalDate writtenBy, List<ArticleId> explains, List<Ruling> rulings) {
  static CitingArticle of(Article article) {
    return new CitingArticle(
        article.id(), Work.writtenBy(article), article.head().interprets(), rulings(article));
  }

  private static List<Ruling> rulings(Article article) {
    return article.head().rulings().stream().filter(r -> r.kind() == RelationKind.CITES).toList();
  }
}
