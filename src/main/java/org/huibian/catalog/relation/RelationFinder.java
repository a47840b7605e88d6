package org.huibian.catalog.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.passage.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;

/** Finds what an article is to the documents that it names. */
public final class RelationFinder {
  private final Map<ArticleId, Article> articles;

  /** A finder that knows these articles. */
  public RelationFinder(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * All relations of an article.
   *
   * @param article the article
   * @param cites what it cites
   */
  public List<Relation> find(Article article, List<Citation> cites) {
    List<Relation> out = new ArrayList<>();
    for (ArticleId target : article.interprets()) {
      Evidence evidence =
          cites.stream()
              .filter(c -> c.article().equals(Optional.of(target)))
              .map(c -> c.places().get(0))
              .findFirst()
              .orElse(new Evidence("", ""));
      out.add(
          new Relation(
              RelationKind.INTERPRETS,
              articles.get(target).title(),
              Optional.empty(),
              Optional.of(target),
              evidence,
              evidence.sentence().isEmpty() ? Relation.FoundBy.IMPORT : Relation.FoundBy.SENTENCE,
              Optional.empty()));
    }
    return out;
  }
}
