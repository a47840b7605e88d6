package org.huibian.catalog.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;

/**
 * The phrases that make a day a deadline: 6月30日前报送, 7月1日截止, 截止日期为7月15日, 延长至7月31日, and the last day
 * of a period, 申报时间为6月1日至7月15日.
 */
final class DeadlinePhrase {
  private static final Pattern YEARS_END = Pattern.compile("年度?\\s*[底末]$");

  private DeadlinePhrase() {}

  /**
   * Returns how many characters after the day belong to the phrase; empty if the day is no
   * deadline.
   */
  static Optional<Integer> end(DayContext place) {
    Matcher before = FactPatterns.BEFORE.matcher(place.after());
    if (before.find()) {
      String rest = place.rest().substring(before.end());
      return demandsAction(rest) && !isGoal(place, rest)
          ? Optional.of(before.end())
          : Optional.empty();
    }
    Matcher stop = FactPatterns.STOP.matcher(place.after());
    if (stop.find()) {
      return Optional.of(stop.end());
    }
    return isClosingDay(place) || isPostponedTo(place) || endsPeriod(place)
        ? Optional.of(0)
        : Optional.empty();
  }

  /** Tells apart 6月30日前报送 and 6月30日前建成的项目, which describes something. */
  private static boolean demandsAction(String rest) {
    return FactPatterns.ACTS.matcher(rest).find()
        || FactPatterns.ACTS_WITH.matcher(rest).find()
        || !FactPatterns.ATTRIBUTE.matcher(rest).find();
  }

  /**
   * Returns whether a year's end is the term of a goal that is measured by number, by which nothing
   * is due: 2025年底前，研制20项标准.
   */
  private static boolean isGoal(DayContext place, String rest) {
    DayExpression day = place.day();
    String named = place.text().substring(day.start(), day.end());
    return YEARS_END.matcher(named).find() && FactPatterns.AIMS.matcher(rest).find();
  }

  /** 截止日期为7月15日; of 截止日期由3月31日调整至6月30日 the first day is no longer one. */
  private static boolean isClosingDay(DayContext place) {
    return FactPatterns.STOP_BEFORE_DAY.matcher(place.before()).find()
        && place.untilNext().filter(words -> FactPatterns.MOVED.matcher(words).find()).isEmpty();
  }

  private static boolean isPostponedTo(DayContext place) {
    int at = place.day().start();
    String sentence = place.text().substring(SentenceSplitter.startOf(place.text(), at), at);
    return FactPatterns.MOVED.matcher(place.before()).find()
        && FactPatterns.DUE.matcher(sentence).find();
  }

  private static boolean endsPeriod(DayContext place) {
    return place.sincePrevious().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent()
        && FactPatterns.PERIOD_BEFORE_DAY.matcher(place.beforePrevious()).find();
  }
}
