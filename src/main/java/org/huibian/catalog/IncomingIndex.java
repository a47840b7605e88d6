package org.huibian.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.relation.Relation;
import org.huibian.model.ArticleId;

/** The citations and relations of all articles, inverted: by the article to which they lead. */
final class IncomingIndex {
  private final Map<ArticleId, List<Backlink>> backlinks = new TreeMap<>();
  private final Map<ArticleId, List<IncomingRelation>> relations = new TreeMap<>();

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
    }
  }

  private void add(ArticleId to, Backlink backlink) {
    backlinks.computeIfAbsent(to, k -> new ArrayList<>()).add(backlink);
  }

  private void add(ArticleId to, IncomingRelation relation) {
    relations.computeIfAbsent(to, k -> new ArrayList<>()).add(relation);
  }

  /** Returns what other articles state about an article. */
  Incoming of(ArticleId article) {
    return new Incoming(
        backlinks.getOrDefault(article, List.of()), relations.getOrDefault(article, List.of()));
  }
}
