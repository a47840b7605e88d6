package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;

/**
 * Applies an editor's rulings to the relations that the program found: a positive ruling adds a
 * relation or confirms a found one, a negative ruling removes it. Rulings about citations are not
 * handled here; the citation resolver applies them.
 */
final class EditorRulings {
  private final Map<ArticleId, Article> articles;

  /** Creates the rulings for an archive. */
  EditorRulings(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * Returns the relations of an article after all its rulings.
   *
   * @param found the relations that the program found
   * @param article the article
   * @param citations what the article cites, as evidence for relations that only the editor states
   */
  List<Relation> apply(List<Relation> found, Article article, ArticleCitations citations) {
    List<Relation> relations = found;
    for (Ruling ruling : article.head().rulings()) {
      if (ruling.kind() != RelationKind.CITES) {
        relations = apply(relations, ruling, citations);
      }
    }
    return relations;
  }

  private List<Relation> apply(
      List<Relation> relations, Ruling ruling, ArticleCitations citations) {
    List<Relation> out = new ArrayList<>(relations);
    out.removeIf(relation -> concerns(ruling, relation));
    if (ruling.holds()) {
      Optional<Relation> confirmed =
          relations.stream().filter(relation -> concerns(ruling, relation)).findFirst();
      Evidence evidence =
          confirmed
              .map(Relation::evidence)
              .or(() -> firstPlace(ruling, citations))
              .orElse(Evidence.NONE);
      Optional<LocalDate> from = confirmed.flatMap(Relation::from);
      out.add(stated(ruling, evidence).withFrom(from));
    }
    return out;
  }

  private Relation stated(Ruling ruling, Evidence evidence) {
    return ruling
        .article()
        .map(id -> Relation.toArticle(ruling.kind(), articles.get(id), evidence, FoundBy.EDITOR))
        .orElseGet(() -> Relation.toTitle(ruling.kind(), ruling.title(), evidence, FoundBy.EDITOR));
  }

  private static boolean concerns(Ruling ruling, Relation relation) {
    if (ruling.kind() != relation.kind()) {
      return false;
    }
    return ruling.article().isPresent()
        ? ruling.article().equals(relation.article())
        : ruling.title().equals(relation.title())
            || relation.documentNumber().equals(Optional.of(ruling.title()));
  }

  /** Returns the first sentence that cites the ruling's document. */
  private static Optional<Evidence> firstPlace(Ruling ruling, ArticleCitations citations) {
    return citations.cites().stream()
        .filter(
            citation ->
                ruling.article().isPresent() && citation.article().equals(ruling.article())
                    || citation.title().equals(ruling.title()))
        .map(citation -> citation.places().get(0))
        .findFirst();
  }
}
