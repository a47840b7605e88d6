package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * The article whose mentions are looked up.
 *
 * @param article its name
 * @param writtenBy the last day on which it can have been written
 * @param explains the articles that it is known to explain
 */
record Citing(ArticleId article, LocalDate writtenBy, List<ArticleId> explains) {
  static Citing of(Article article) {
    return new Citing(article.id(), Work.writtenBy(article), article.interprets());
  }
}
