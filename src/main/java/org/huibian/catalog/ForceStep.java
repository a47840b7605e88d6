package org.huibian.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.force.Force;
import org.huibian.catalog.force.ForceFacts;
import org.huibian.catalog.force.ForceFacts.Change;
import org.huibian.catalog.force.ForceFacts.Term;
import org.huibian.catalog.force.ForceFinder;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.relation.TermWording;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.RelationKind;

/**
 * The last step of the catalogue: the state of force of an article, from its own days and from what
 * other articles do to it.
 */
final class ForceStep {
  private final Map<ArticleId, Article> articles;
  private final LocalDate asOf;

  /**
   * Creates the step.
   *
   * @param articles all articles of the archive, for the days of those that change others
   * @param asOf the last day that the archive covers
   */
  ForceStep(Map<ArticleId, Article> articles, LocalDate asOf) {
    this.articles = articles;
    this.asOf = asOf;
  }

  /** Returns the state of force of an article. */
  Force of(Article article, Findings findings, Incoming incoming) {
    List<Change> changes = new ArrayList<>();
    for (IncomingRelation related : incoming.relations()) {
      Relation relation = related.relation();
      boolean isChange =
          relation.kind() == RelationKind.AMENDS || relation.kind() == RelationKind.REPEALS;
      if (isChange && !isDatedElsewhere(related, incoming)) {
        LocalDate from = relation.from().orElseGet(() -> issued(related.from()));
        changes.add(
            new Change(
                relation.kind(),
                related.from(),
                from,
                relation.kind() == RelationKind.AMENDS && TermWording.isProlonged(relation),
                relation.evidence()));
      }
    }
    List<Term> terms =
        incoming.terms().stream()
            .map(term -> new Term(term.from(), issued(term.from()), term.until(), term.evidence()))
            .toList();
    return ForceFinder.find(
        new ForceFacts(
            article.head().kind(), findings.dates(), changes, terms, article.head().force()),
        asOf);
  }

  /** Returns whether another relation of the same kind and document says from when it holds. */
  private static boolean isDatedElsewhere(IncomingRelation related, Incoming incoming) {
    return related.relation().from().isEmpty()
        && incoming.relations().stream()
            .anyMatch(
                other ->
                    other.from().equals(related.from())
                        && other.relation().kind() == related.relation().kind()
                        && other.relation().from().isPresent());
  }

  /** Returns the day on which a document was signed; if it is not known, that of its issue. */
  private LocalDate issued(ArticleId id) {
    LocalDate month = LocalDate.of(id.issue().year(), id.issue().month(), 1);
    return articles.get(id).head().date().orElse(month);
  }
}
