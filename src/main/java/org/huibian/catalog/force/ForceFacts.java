package org.huibian.catalog.force;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param ruling the decision of an editor, if there is one
 */
public record ForceFacts(
    Kind kind, List<DatedFact> dates, List<Change> changes, Optional<ForceRuling> ruling) {
  /** Copies the lists. */
  public ForceFacts {
    dates = List.copyOf(dates);
    changes = List.copyOf(changes);
  }

  /**
   * A later document amends or repeals the article.
   *
   * @param kind {@link RelationKind#AMENDS} or {@link RelationKind#REPEALS}
   * @param by the article that says so
   * @param from the day from which it holds
   * @param evidence the sentence that says so
   */
  public record Change(RelationKind kind, ArticleId by, LocalDate from, Evidence evidence) {
    private static final Pattern PROLONGS = Pattern.compile("延长|顺延|延续|展期|继续(?:执行|实施|施行)");

    /** Returns whether the document moves the end of the article's term. */
    boolean prolongs() {
      return kind == RelationKind.AMENDS && PROLONGS.matcher(evidence.sentence()).find();
    }
  }

  /** Returns the facts of a kind that the article states about itself with a day, in order. */
  List<DatedFact> own(DatedFact.Kind fact) {
    return dates.stream()
        .filter(d -> d.kind() == fact && d.about().isEmpty() && d.date().isPresent())
        .sorted((a, b) -> a.date().orElseThrow().compareTo(b.date().orElseThrow()))
        .toList();
  }
}
