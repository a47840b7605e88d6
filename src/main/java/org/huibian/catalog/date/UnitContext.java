package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * A text unit and what the rules need to read it.
 *
 * @param article the article
 * @param articles all articles of the archive, for the dates of those that a sentence is about
 * @param unit the unit
 * @param subjects resolves the document that a sentence is about
 * @param published the day of publication that the note below the article's title states
 * @param inForceFrom the day from which the article is in force, if an earlier unit states it
 * @param aims what its days are, by the title of the article and the heading above it
 * @param yearless which year a day without a year has
 */
record UnitContext(
    Article article,
    Map<ArticleId, Article> articles,
    TextUnit unit,
    SubjectResolver subjects,
    Optional<LocalDate> published,
    Optional<LocalDate> inForceFrom,
    GoalPhrase.Aims aims,
    DayFinder.Yearless yearless) {

  /** Issues print documents of the two months before them; no duty ends before its document. */
  private static final int MONTHS_IN_PRINT = 2;

  /** The day of the month that stands for the date of an undated article. */
  private static final int MID_MONTH = 15;

  /** Returns what the rules need to read another unit at the same place. */
  UnitContext of(TextUnit other) {
    return new UnitContext(
        article, articles, other, subjects, published, inForceFrom, aims, yearless);
  }

  /** Returns the text of the unit. */
  String text() {
    return unit.text();
  }

  /** Returns the date of the article; for an undated one the middle of its issue's month. */
  LocalDate written() {
    return article.head().date().orElse(firstOfMonth().withDayOfMonth(MID_MONTH));
  }

  /** Returns the earliest day on which a duty that the article states can end. */
  LocalDate earliestDeadline() {
    return article.head().date().orElse(firstOfMonth().minusMonths(MONTHS_IN_PRINT));
  }

  private LocalDate firstOfMonth() {
    return LocalDate.of(article.id().issue().year(), article.id().issue().month(), 1);
  }

  /** Returns the date of a document of the archive, if it has one. */
  Optional<LocalDate> dateOf(ArticleId document) {
    return Optional.ofNullable(articles.get(document)).flatMap(a -> a.head().date());
  }

  /**
   * Creates a fact.
   *
   * @param kind what happens
   * @param when when it happens
   * @param start the start of the words that state it
   * @param end their end, exclusive
   * @param about the article that the fact is about
   */
  LocatedFact fact(DatedFact.Kind kind, When when, int start, int end, ArticleId about) {
    return new LocatedFact(
        start,
        new DatedFact(
            kind,
            when.date(),
            when.yearly(),
            when.monthEnd(),
            when.counted(),
            text().substring(start, end).strip(),
            DutyReader.read(this, kind, start, end),
            unit.evidence(start, end),
            false,
            about.equals(article.id()) ? Optional.empty() : Optional.of(about)));
  }
}
