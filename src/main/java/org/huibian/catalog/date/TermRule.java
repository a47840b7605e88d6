package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the document's own term of validity: 有效期五年, 实施期限为2020-2024年. */
final class TermRule implements FactRule {
  private final List<LocatedFact> earlier;

  /**
   * Creates the rule.
   *
   * @param earlier the facts of the other rules in the same unit; a term counts from the day of
   *     coming into force before it
   */
  TermRule(List<LocatedFact> earlier) {
    this.earlier = earlier;
  }

  @Override
  public List<LocatedFact> find(UnitContext context) {
    List<LocatedFact> out = new ArrayList<>();
    if (context.text().indexOf('期') < 0) {
      // Every term has this character; most texts need no slow search.
      return out;
    }
    Matcher term = FactPatterns.VALID_FOR.matcher(context.text());
    while (term.find()) {
      if (isOwnTerm(context, term)) {
        out.add(fact(context, term, When.relative(lastDay(context, term))));
      }
    }
    Matcher years = FactPatterns.VALID_YEARS.matcher(context.text());
    while (years.find()) {
      if (isOwnTerm(context, years)) {
        int year = Integer.parseInt(years.group(1));
        out.add(fact(context, years, When.fixed(LocalDate.of(year, 12, 31))));
      }
    }
    return out;
  }

  private static boolean isOwnTerm(UnitContext context, Matcher term) {
    return FactPatterns.OWN_TERM.matcher(context.text().substring(0, term.start())).find();
  }

  private static LocatedFact fact(UnitContext context, Matcher term, When when) {
    return context.fact(
        DatedFact.Kind.VALID_UNTIL,
        when,
        term.start(),
        term.end(),
        context.subjects().defaultSubject());
  }

  private Optional<LocalDate> lastDay(UnitContext context, Matcher term) {
    return firstDay(context, term.start())
        .flatMap(day -> When.plus(day, term.group(1), term.group(2)))
        .map(day -> day.minusDays(1));
  }

  /**
   * Returns the day of coming into force that the unit states before an index, or an earlier unit.
   */
  private Optional<LocalDate> firstDay(UnitContext context, int index) {
    Optional<LocalDate> day = context.inForceFrom();
    for (LocatedFact fact : earlier) {
      if (fact.start() < index && fact.fact().kind() == DatedFact.Kind.IN_FORCE) {
        day = fact.fact().date();
      }
    }
    return day;
  }
}
