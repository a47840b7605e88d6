package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.text.DraftText;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * Finds the dated facts of an article: the days from which and until which a document is in force,
 * and the deadlines. A day that only describes something (2020年底前建成的项目), a deadline before the
 * article's own date, a day of a draft or of a document outside the archive, and the publication of
 * a document that no day tells (自公布之日起施行) are not facts. Safe to share between threads.
 */
public final class DateFinder {
  /** The anchor of a 条. */
  private static final Pattern CLAUSE = Pattern.compile("(?:.*-)?t[0-9]+");

  private record Statement(String label, Optional<LocalDate> date, Optional<ArticleId> about) {}

  private final Map<ArticleId, Article> articles;

  /**
   * Creates a finder.
   *
   * @param articles all articles of the archive, for the dates of the documents that a text is
   *     about
   */
  public DateFinder(Map<ArticleId, Article> articles) {
    this.articles = articles;
  }

  /**
   * Returns which year a day has if its text names none.
   *
   * @param yearly the anchor of the clause that has last said 每年
   */
  private static DayFinder.Yearless yearless(TextUnit unit, String yearly) {
    if (!CLAUSE.matcher(unit.anchor()).matches()) {
      return DayFinder.Yearless.NEXT;
    }
    return unit.anchor().equals(yearly) ? DayFinder.Yearless.EVERY : DayFinder.Yearless.NONE;
  }

  /**
   * Returns all dated facts of an article, in order of the text. Facts other than deadlines are
   * reported once, at the first place that states them.
   *
   * @param article the article
   * @param units the units of its text
   * @param interprets the articles that it interprets
   * @param references the references in the units
   */
  public List<DatedFact> find(
      Article article,
      List<TextUnit> units,
      List<ArticleId> interprets,
      List<Reference> references) {
    SubjectResolver subjects = new SubjectResolver(article, units, interprets, references);
    List<DatedFact> out = new ArrayList<>();
    Set<Statement> known = new HashSet<>();
    Optional<LocalDate> inForceFrom = Optional.empty();
    Optional<LocalDate> published = HistoryNote.published(units);
    SecondDocument second = new SecondDocument(article);
    TableTimes tables = new TableTimes(article);
    int draft = DraftText.start(article.head().title(), units);
    GoalPhrase.Aims ofTitle = GoalPhrase.ofTitle(article.head().title());
    boolean isGoal = false;
    String yearly = "none";
    for (TextUnit unit : units) {
      if (unit.heading()) {
        isGoal = GoalPhrase.isHeading(unit.text());
      }
      if (unit.text().contains("每年")) {
        yearly = unit.anchor();
      }
      if (!TextUnitFacts.canStateDay(unit.text())) {
        continue;
      }
      UnitContext context =
          new UnitContext(
              article,
              articles,
              unit,
              subjects,
              published,
              inForceFrom,
              isGoal ? GoalPhrase.Aims.GOALS : ofTitle,
              yearless(unit, yearly));
      for (DatedFact fact : TextUnitFacts.find(context, tables)) {
        boolean isUnknown = fact.kind() == DatedFact.Kind.IN_FORCE && fact.date().isEmpty();
        boolean isOfDraft = unit.block() >= draft && fact.kind() != DatedFact.Kind.CONSULTATION;
        if (isOfDraft
            || isUnknown
            || fact.about().isEmpty() && !second.isOwn(unit.block(), fact.kind())) {
          continue;
        }
        boolean isNew = known.add(new Statement(fact.label(), fact.date(), fact.about()));
        if (isNew || fact.kind() == DatedFact.Kind.DEADLINE) {
          out.add(fact);
        }
        if (fact.isInForce() && fact.about().isEmpty() && inForceFrom.isEmpty()) {
          inForceFrom = fact.date();
        }
      }
    }
    return EditorDays.apply(out, article, units);
  }
}
