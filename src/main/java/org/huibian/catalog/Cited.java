package org.huibian.catalog;

import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.model.Article;

/**
 * An article after the second step of the catalogue: its citations are resolved. This step depends
 * on the anchored article, on the works of all articles and on their anchors.
 *
 * @param anchored the article after the step before
 * @param citations what it cites
 */
record Cited(Anchored anchored, ArticleCitations citations) {
  Article article() {
    return anchored.article();
  }
}
