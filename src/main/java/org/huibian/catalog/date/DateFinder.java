package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * Finds the days that an article speaks about: from when it is in force, until when it is valid, by
 * when something is due. A day that only describes something (2020年底前建成的项目), lies before the text,
 * or belongs to a document outside of the archive is none.
 */
public final class DateFinder {
  private record Known(DatedFact.Kind kind, Optional<LocalDate> date, Optional<ArticleId> about) {}

  private final Map<ArticleId, Article> articles;

  /**
   * A finder.
   *
   * @param articles all articles, for the dates of those that a text speaks about
   */
  public DateFinder(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * All dated facts of an article, in order. That it is in force from a day is told once, where it
   * says so first.
   *
   * @param article the article
   * @param units its texts
   * @param explains the articles that it explains
   * @param references the places in them that lead somewhere
   */
  public List<DatedFact> find(
      Article article, List<TextUnit> units, List<ArticleId> explains, List<Reference> references) {
    SubjectResolver subject = new SubjectResolver(article, explains, references);
    List<DatedFact> out = new ArrayList<>();
    Set<Known> known = new HashSet<>();
    Optional<LocalDate> start = Optional.empty();
    for (TextUnit unit : units) {
      if (!TextUnitDates.canHold(unit.text())) {
        continue;
      }
      for (DatedFact fact : new TextUnitDates(article, articles, unit, subject, start).find()) {
        boolean due = fact.kind() == DatedFact.Kind.DEADLINE;
        if (due || known.add(new Known(fact.kind(), fact.date(), fact.about()))) {
          out.add(fact);
        }
        if (fact.kind() == DatedFact.Kind.IN_FORCE && fact.about().isEmpty() && start.isEmpty()) {
          start = fact.date();
        }
      }
    }
    return out;
  }
}
