package org.huibian.catalog;

import java.util.Map;
import org.huibian.catalog.citation.AnchorIndex;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.citation.Works;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * What the steps of the catalogue need to know of all articles.
 *
 * @param articles all articles by id, in order of the issues and in print order
 * @param works the documents that they publish
 * @param anchors their anchors
 */
record ArchiveIndexes(Map<ArticleId, Article> articles, Works works, AnchorIndex anchors) {
  /** Returns the steps with these indexes. */
  CatalogSteps steps() {
    return new CatalogSteps(articles, works, new CitationReader(works, anchors));
  }
}
