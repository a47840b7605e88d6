package org.huibian.catalog;

import java.util.List;

/**
 * What other articles state about an article.
 *
 * @param backlinks the citations of other articles that lead to it, by id of these articles
 * @param relations the relations of other articles to it, by id of these articles
 * @param terms the last days that other documents state for it, by id of these articles
 */
public record Incoming(
    List<Backlink> backlinks, List<IncomingRelation> relations, List<IncomingTerm> terms) {
  /** Copies the lists. */
  public Incoming {
    backlinks = List.copyOf(backlinks);
    relations = List.copyOf(relations);
    terms = List.copyOf(terms);
  }
}
