package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;

/**
 * An article after the first step of the catalogue: its blocks have anchors. This step depends on
 * nothing but the article.
 *
 * @param article the article
 * @param permalinks its blocks with their anchors, and its outline
 * @param units the units of its text, in document order
 */
record Anchored(Article article, Permalinks permalinks, List<TextUnit> units) {
  /** Copies the list. */
  Anchored {
    units = List.copyOf(units);
  }

  /** Anchors an article. */
  static Anchored of(Article article) {
    Permalinks permalinks = Permalinks.of(article);
    return new Anchored(article, permalinks, TextUnits.of(permalinks));
  }
}
