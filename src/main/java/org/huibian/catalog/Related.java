package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.term.Terms;
import org.huibian.model.Article;

/**
 * An article after the fifth step of the catalogue: all its relations are known. This step depends
 * on the dated article and on the headlines and document numbers of its targets.
 *
 * @param dated the article after the step before
 * @param relations its relations to documents, by kind, then in order of the text
 * @param terms the terms that it defines
 */
record Related(Dated dated, List<Relation> relations, Terms terms) {
  /** Copies the list. */
  Related {
    relations = List.copyOf(relations);
  }

  Article article() {
    return dated.article();
  }

  Permalinks permalinks() {
    return dated.interpreted().cited().anchored().permalinks();
  }

  /** Returns what all steps found in the text of the article. */
  Findings findings() {
    return new Findings(dated.interpreted().cited().citations(), relations, dated.dates(), terms);
  }
}
