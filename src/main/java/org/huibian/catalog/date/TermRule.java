package org.huibian.catalog.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the document's own term of validity: 有效期五年, 本办法执行期限为2020-2024年. */
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
    // Every term has one of these words before 期; most texts need no slow search.
    if (hasTerm(context.text(), "效行施") || context.text().contains("，试行")) {
      addTerms(context, out);
    }
    if (hasTerm(context.text(), "渡")) {
      addTransitions(context, out);
    }
    return out;
  }

  /** Returns whether a text has 期 after one of these characters, as 有效期 and 过渡期 have. */
  private static boolean hasTerm(String text, String before) {
    int at = text.indexOf('期', 1);
    while (at > 0 && before.indexOf(text.charAt(at - 1)) < 0) {
      at = text.indexOf('期', at + 1);
    }
    return at > 0;
  }

  private void addTerms(UnitContext context, List<LocatedFact> out) {
    Matcher term = FactPatterns.VALID_FOR.matcher(context.text());
    while (term.find()) {
      if (Validity.isOwn(context, term.start())) {
        When when = When.relative(lastDay(context, term));
        add(out, context, DatedFact.Kind.VALID_UNTIL, term, when);
      }
    }
    Matcher years = FactPatterns.VALID_YEARS.matcher(context.text());
    while (years.find()) {
      LocalDate day = LocalDate.of(Integer.parseInt(years.group(1)), 12, 31);
      if (Validity.isOwn(context, years.start())
          && Validity.isAfterStart(context, Optional.of(day))) {
        add(out, context, DatedFact.Kind.VALID_UNTIL, years, When.fixed(day));
      }
    }
  }

  private void addTransitions(UnitContext context, List<LocatedFact> out) {
    Matcher transition = FactPatterns.TRANSITION_FOR.matcher(context.text());
    while (transition.find()) {
      Optional<LocalDate> last = lastDay(context, transition);
      if (last.isPresent() && ForceClause.isStatedBefore(context, transition.start())) {
        add(out, context, DatedFact.Kind.TRANSITION, transition, When.relative(last));
      }
    }
  }

  private static void add(
      List<LocatedFact> out, UnitContext context, DatedFact.Kind kind, Matcher term, When when) {
    context
        .subjects()
        .defaultSubject()
        .ifPresent(about -> out.add(context.fact(kind, when, term.start(), term.end(), about)));
  }

  private Optional<LocalDate> lastDay(UnitContext context, Matcher term) {
    return firstDay(context, term.start())
        .flatMap(
            day ->
                term.group(1) == null
                    ? When.plus(day, term.group(3), term.group(4))
                    : When.plus(day, term.group(1), term.group(2)))
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
