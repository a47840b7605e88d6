package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.HeadlineStatement;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;

/**
 * Everything from which the relations of one article follow.
 *
 * @param article the article
 * @param units the units of its text, in document order
 * @param citations the documents that it cites
 * @param interpretations the documents that it interprets
 * @param sharingNumber the other articles of its issue that have one of its document numbers, by id
 * @param headline what its headline says that it does to other documents: 《贯彻实施〈X〉行动计划》
 * @param dates the dated facts of its text
 */
public record RelationInput(
    Article article,
    List<TextUnit> units,
    ArticleCitations citations,
    List<Relation> interpretations,
    List<Article> sharingNumber,
    List<HeadlineStatement> headline,
    List<DatedFact> dates) {
  /** Copies the lists. */
  public RelationInput {
    units = List.copyOf(units);
    interpretations = List.copyOf(interpretations);
    sharingNumber = List.copyOf(sharingNumber);
    headline = List.copyOf(headline);
    dates = List.copyOf(dates);
  }

  /** Returns the day from which the article itself is in force, if its text states one. */
  Optional<LocalDate> inForceFrom() {
    return dates.stream()
        .filter(d -> d.isInForce() && d.about().isEmpty())
        .flatMap(d -> d.date().stream())
        .findFirst();
  }
}
