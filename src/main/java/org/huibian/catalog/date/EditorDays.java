package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huibian.catalog.text.Evidence;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.DayRuling;

/**
 * Applies an editor's rulings to the days that the program found: a negative ruling removes days, a
 * positive one adds a day, or confirms one and says whom it concerns.
 */
final class EditorDays {
  private EditorDays() {}

  /**
   * Returns the days of an article after all its rulings.
   *
   * @param found the days that the program found
   * @param article the article
   * @param units the units of its text, as evidence for days that only the editor states
   */
  static List<DatedFact> apply(List<DatedFact> found, Article article, List<TextUnit> units) {
    List<DatedFact> facts = new ArrayList<>(found);
    for (DayRuling ruling : article.head().dayRulings()) {
      Optional<DatedFact> confirmed =
          facts.stream().filter(fact -> isMeant(ruling, fact)).findFirst();
      if (!ruling.holds()) {
        facts.removeIf(fact -> isMeant(ruling, fact));
      } else if (confirmed.isEmpty()) {
        facts.add(stated(ruling, article, units));
      } else if (ruling.concerns().isPresent()) {
        facts.replaceAll(fact -> isMeant(ruling, fact) ? fact.withDuty(duty(ruling)) : fact);
      }
    }
    return facts;
  }

  private static boolean isMeant(DayRuling ruling, DatedFact fact) {
    boolean anyDay = ruling.date().isEmpty() && ruling.yearly().isEmpty();
    return fact.kind().toString().equals(ruling.kind())
        && (anyDay || ruling.date().equals(fact.date()) && ruling.yearly().equals(fact.yearly()));
  }

  private static DatedFact stated(DayRuling ruling, Article article, List<TextUnit> units) {
    String day =
        ruling.date().map(Object::toString).or(() -> ruling.yearly().map(Object::toString)).get();
    return new DatedFact(
        kind(ruling.kind()),
        ruling.date(),
        ruling.yearly(),
        ruling.monthEnd(),
        DatedFact.Counted.NOT,
        ruling.words().isEmpty() ? day : ruling.words(),
        duty(ruling),
        evidence(ruling, article, units),
        false,
        Optional.empty());
  }

  private static DatedFact.Kind kind(String name) {
    for (DatedFact.Kind kind : DatedFact.Kind.values()) {
      if (kind.toString().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static Duty duty(DayRuling ruling) {
    return new Duty(
        Duty.Bearer.valueOf(ruling.concerns().orElse("members").toUpperCase(Locale.ROOT)),
        ruling.words());
  }

  /** Returns the sentence with the ruling's words, or with the day; without it the headline. */
  private static Evidence evidence(DayRuling ruling, Article article, List<TextUnit> units) {
    for (TextUnit unit : units) {
      int at = ruling.words().isEmpty() ? -1 : unit.text().indexOf(ruling.words());
      if (at >= 0) {
        return unit.evidence(at, at + ruling.words().length());
      }
    }
    if (article.head().date().isPresent()) {
      DayFinder days = new DayFinder(article.head().date().get(), DayFinder.Yearless.NEXT);
      for (TextUnit unit : units) {
        for (DayExpression day : days.find(unit.text())) {
          if (day.date().equals(ruling.date()) && day.yearly().equals(ruling.yearly())) {
            return unit.evidence(day.start(), day.end());
          }
        }
      }
    }
    return Evidence.ofHeadline(article.head().title());
  }
}
