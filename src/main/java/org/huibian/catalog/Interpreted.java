package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.relation.Relation;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * An article after the third step of the catalogue: the documents that it interprets are known.
 * This step depends on the cited articles of the same issue, since a series of commentaries
 * interprets one document, and on the works of all articles.
 *
 * @param cited the article after the step before
 * @param interpretations its relations of kind {@link org.huibian.model.RelationKind#INTERPRETS}
 */
record Interpreted(Cited cited, List<Relation> interpretations) {
  /** Copies the list. */
  Interpreted {
    interpretations = List.copyOf(interpretations);
  }

  Article article() {
    return cited.article();
  }

  /** Returns the articles that it interprets, each once, in order. */
  List<ArticleId> targets() {
    return interpretations.stream().flatMap(r -> r.article().stream()).distinct().toList();
  }
}
