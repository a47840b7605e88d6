package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.term.Terms;

/**
 * What the catalogue finds in the text of an article.
 *
 * @param citations the documents that it cites, and the references in its text
 * @param relations its relations to documents, by kind, then in order of the text
 * @param dates its dated facts, in order of the text
 * @param terms the terms that it defines
 */
public record Findings(
    ArticleCitations citations, List<Relation> relations, List<DatedFact> dates, Terms terms) {
  /** Copies the lists. */
  public Findings {
    relations = List.copyOf(relations);
    dates = List.copyOf(dates);
  }
}
