package org.huibian.catalog;

import java.util.List;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;

/**
 * An article with all that the others say about it.
 *
 * @param article the article
 * @param issue the issue that it stands in
 * @param position its place in print, counted from 1
 * @param permalinks its addresses and outline
 * @param interpretedBy the articles that explain it, in order
 * @param cites the documents that it cites, in order of the first place that names them
 * @param citedBy the articles whose {@code cites} lead here, in order
 */
public record CatalogArticle(
    Article article,
    Issue issue,
    int position,
    Permalinks permalinks,
    List<ArticleId> interpretedBy,
    List<Citation> cites,
    List<ArticleId> citedBy) {
  /** Copies the lists. */
  public CatalogArticle {
    interpretedBy = List.copyOf(interpretedBy);
    cites = List.copyOf(cites);
    citedBy = List.copyOf(citedBy);
  }

  /** The article's name for good. */
  public ArticleId id() {
    return article.id();
  }
}
