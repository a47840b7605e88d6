package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/** The citations and relations of all articles, inverted: by the article to which they lead. */
final class IncomingIndex {
  private final Map<ArticleId, List<Backlink>> backlinks = new TreeMap<>();
  private final Map<ArticleId, List<IncomingRelation>> relations = new TreeMap<>();
  private final Map<ArticleId, List<IncomingTerm>> terms = new TreeMap<>();

  /**
   * Inverts the citations and relations.
   *
   * @param articles all articles in order of id
   */
  IncomingIndex(Collection<Related> articles) {
    for (Related related : articles) {
      ArticleId from = related.article().id();
      for (Citation citation : related.findings().citations().cites()) {
        citation.article().ifPresent(to -> add(to, new Backlink(from, citation)));
      }
      for (Relation relation : related.relations()) {
        relation.article().ifPresent(to -> add(to, new IncomingRelation(from, relation)));
      }
      // What a commentary says of a term, its document says itself.
      if (related.article().head().kind() == Kind.POLICY) {
        related.findings().dates().forEach(fact -> addTerm(from, fact));
      }
    }
  }

  private void add(ArticleId to, Backlink backlink) {
    backlinks.computeIfAbsent(to, k -> new ArrayList<>()).add(backlink);
  }

  private void add(ArticleId to, IncomingRelation relation) {
    relations.computeIfAbsent(to, k -> new ArrayList<>()).add(relation);
  }

  private void addTerm(ArticleId from, DatedFact fact) {
    if (fact.kind() == DatedFact.Kind.VALID_UNTIL
        && fact.about().isPresent()
        && fact.date().isPresent()) {
      terms
          .computeIfAbsent(fact.about().get(), k -> new ArrayList<>())
          .add(new IncomingTerm(from, fact.date().get(), fact.evidence()));
    }
  }

  /** Returns what other articles state about an article. */
  Incoming of(ArticleId article) {
    return new Incoming(
        backlinks.getOrDefault(article, List.of()),
        relations.getOrDefault(article, List.of()),
        terms.getOrDefault(article, List.of()));
  }
}
