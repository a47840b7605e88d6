package org.huibian.catalog.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.model.ArticleId;

/**
 * Reads the words around a named day: 自2025年7月1日起施行, 有效期至2028年12月31日, 6月30日前. Days within book
 * title marks belong to a title and state nothing.
 */
final class CalendarDayRule implements FactRule {
  private static final Pattern TITLE = Pattern.compile("《[^》]*》");

  private record Range(int start, int end) {}

  @Override
  public List<LocatedFact> find(UnitContext context) {
    List<Range> titles = titles(context.text());
    List<DayExpression> days =
        new DayFinder(context.written(), context.yearless())
            .find(context.text()).stream()
                .filter(day -> titles.stream().noneMatch(t -> isInside(day, t)))
                .toList();
    List<LocatedFact> out = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      fact(context, new DayContext(context.text(), days, i)).ifPresent(out::add);
    }
    return out;
  }

  private static List<Range> titles(String text) {
    return TITLE.matcher(text).results().map(m -> new Range(m.start(), m.end())).toList();
  }

  private static boolean isInside(DayExpression day, Range title) {
    return title.start() < day.start() && day.start() < title.end();
  }

  private static Optional<LocatedFact> fact(UnitContext context, DayContext place) {
    DayExpression day = place.day();
    if (DocumentSubject.isQuoted(context.text(), day.start())) {
      return CorrectionPhrase.isNew(context, place) ? deadline(context, place) : Optional.empty();
    }
    if (DocumentSubject.isHistoryOfTitle(context.text(), day.start())) {
      return Optional.empty();
    }
    Matcher end = FactPatterns.END_AFTER_DAY.matcher(place.after());
    Optional<Integer> force = ForceClause.end(context, place);
    if (end.find()) {
      return DocumentSubject.isAt(context, day.start())
          ? ofSentence(DatedFact.Kind.REPEALED_FROM, context, day, end.end())
          : Optional.empty();
    } else if (force.isPresent()) {
      return ofSentence(DatedFact.Kind.IN_FORCE, context, day, force.get());
    } else if (!day.precise()) {
      return Optional.empty();
    } else if (TransitionPhrase.endsOn(place)) {
      return ofSentence(DatedFact.Kind.TRANSITION, context, day, 0);
    } else if (Validity.endsOn(context, place)) {
      return Validity.isAfterStart(context, day.date())
          ? ofDefault(DatedFact.Kind.VALID_UNTIL, context, day, 0)
          : Optional.empty();
    }
    Optional<ArticleId> other = Validity.ofNamed(context, place);
    if (other.isPresent()) {
      return other
          .filter(about -> Validity.isAfterDateOf(context, about, day.date()))
          .map(
              about ->
                  context.fact(
                      DatedFact.Kind.VALID_UNTIL, When.named(day), day.start(), day.end(), about));
    }
    return GoalPhrase.isGoal(context.aims(), place) ? Optional.empty() : deadline(context, place);
  }

  private static Optional<LocatedFact> deadline(UnitContext context, DayContext place) {
    DayExpression day = place.day();
    if (day.date().filter(date -> date.isBefore(context.earliestDeadline())).isPresent()) {
      return Optional.empty();
    }
    Optional<Integer> due =
        CorrectionPhrase.isLastDay(place) ? Optional.of(0) : DeadlinePhrase.end(place);
    return due.flatMap(end -> ofDefault(HearingPhrase.kind(context, place), context, day, end));
  }

  /** Returns a fact about the document that the sentence names; empty if the archive lacks it. */
  private static Optional<LocatedFact> ofSentence(
      DatedFact.Kind kind, UnitContext context, DayExpression day, int length) {
    return context
        .subjects()
        .at(context.unit(), day.start())
        .map(about -> context.fact(kind, When.named(day), day.start(), day.end() + length, about));
  }

  /** Returns a fact about the document that the article is about by default. */
  private static Optional<LocatedFact> ofDefault(
      DatedFact.Kind kind, UnitContext context, DayExpression day, int length) {
    return context
        .subjects()
        .defaultSubject()
        .map(about -> context.fact(kind, When.named(day), day.start(), day.end() + length, about));
  }
}
