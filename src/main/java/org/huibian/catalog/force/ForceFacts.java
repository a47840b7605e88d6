package org.huibian.catalog.force;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.ForceRuling;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;

/**
 * What decides whether the text of an article is law.
 *
 * @param kind the kind of the article
 * @param dates the days that it states, also about other articles
 * @param changes what later documents do to it
 * @param terms the last days that other documents state for it
 * @param ruling the decision of an editor, if there is one
 */
public record ForceFacts(
    Kind kind,
    List<DatedFact> dates,
    List<Change> changes,
    List<Term> terms,
    Optional<ForceRuling> ruling) {
  /** Copies the lists. */
  public ForceFacts {
    dates = List.copyOf(dates);
    changes = List.copyOf(changes);
    terms = List.copyOf(terms);
  }

  /**
   * A later document amends or repeals the article.
   *
   * @param kind {@link RelationKind#AMENDS} or {@link RelationKind#REPEALS}
   * @param by the article that says so
   * @param from the day from which it holds
   * @param prolongs whether it moves the end of the article's term
   * @param evidence the sentence that says so
   */
  public record Change(
      RelationKind kind, ArticleId by, LocalDate from, boolean prolongs, Evidence evidence) {}

  /**
   * Another document states until when the article is valid.
   *
   * @param by the article that says so
   * @param issued the day on which that one was signed
   * @param until the last day
   * @param evidence the sentence that says so
   */
  public record Term(ArticleId by, LocalDate issued, LocalDate until, Evidence evidence) {}

  /**
   * Returns the facts of a kind that the article states about the whole of itself with a day, in
   * order.
   */
  List<DatedFact> own(DatedFact.Kind fact) {
    return dates.stream()
        .filter(d -> d.kind() == fact && !d.part())
        .filter(d -> d.about().isEmpty() && d.date().isPresent())
        .sorted((a, b) -> a.date().orElseThrow().compareTo(b.date().orElseThrow()))
        .toList();
  }
}
