package org.huibian.catalog.date;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the dated facts of one text unit by a list of rules. */
final class TextUnitFacts {
  /** The rules that read a unit on its own. */
  private static final List<FactRule> RULES = List.of(new CalendarDayRule(), new IssueDayRule());

  private TextUnitFacts() {}

  /** Tells quickly whether a text can state a day: without one of these characters it cannot. */
  static boolean canStateDay(String text) {
    return text.indexOf('日') >= 0
        || text.indexOf('底') >= 0
        || text.indexOf('月') >= 0
        || text.indexOf('期') >= 0;
  }

  /**
   * Returns the facts of a unit in order of the text.
   *
   * @param context the unit
   * @param tables the tables of the article
   */
  static List<DatedFact> find(UnitContext context, TableTimes tables) {
    List<LocatedFact> times = tables.find(context);
    // The row of a table says more of a deadline than the cell alone.
    List<LocatedFact> days =
        RULES.stream()
            .flatMap(rule -> rule.find(context).stream())
            .filter(d -> times.isEmpty() || d.fact().kind() != DatedFact.Kind.DEADLINE)
            .toList();
    List<LocatedFact> terms = new TermRule(days).find(context);
    List<LocatedFact> parts = new PartialForceRule(days).find(context);
    return Stream.of(days, terms, parts, times)
        .flatMap(List::stream)
        .filter(fact -> !ExampleText.isAt(context.text(), fact.start()))
        .sorted(Comparator.comparingInt(LocatedFact::start))
        .map(LocatedFact::fact)
        .toList();
  }
}
