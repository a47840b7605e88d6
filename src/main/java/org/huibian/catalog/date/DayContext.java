package org.huibian.catalog.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A named day among the words and days around it.
 *
 * @param text the text
 * @param days the days that the text names, in order
 * @param index which of them it is, counted from 0
 */
record DayContext(String text, List<DayExpression> days, int index) {
  /** How many characters around a day decide what happens on it. */
  private static final int WINDOW = 30;

  private static final Pattern AND = Pattern.compile("\\s*(?:之?前)?\\s*(?:和|及|与|或|、)\\s*");

  DayExpression day() {
    return days.get(index);
  }

  /** Returns the characters before the day, at most {@value #WINDOW}. */
  String before() {
    return before(day());
  }

  /**
   * Returns the characters after the day, at most {@value #WINDOW}. What follows the last day of a
   * list is said of all: 1月10日和7月10日前, 1月20日前、7月20日前.
   */
  String after() {
    int end = endOfList();
    return text.substring(end, Math.min(text.length(), end + WINDOW));
  }

  /** Returns everything after the day, or after the list of days to which it belongs. */
  String rest() {
    return text.substring(endOfList());
  }

  private int endOfList() {
    int last = index;
    while (last + 1 < days.size()
        && AND.matcher(text.substring(days.get(last).end(), days.get(last + 1).start()))
            .matches()) {
      last++;
    }
    return days.get(last).end();
  }

  /** Returns the day before this one. */
  DayExpression previous() {
    return days.get(index - 1);
  }

  /** Returns the words between this day and the next one; empty if this is the last. */
  Optional<String> untilNext() {
    return index + 1 < days.size()
        ? Optional.of(text.substring(day().end(), days.get(index + 1).start()))
        : Optional.empty();
  }

  /** Returns the words between the previous day and this one; empty if this is the first. */
  Optional<String> sincePrevious() {
    return index > 0
        ? Optional.of(text.substring(days.get(index - 1).end(), day().start()))
        : Optional.empty();
  }

  /** Returns the characters before the previous day, at most {@value #WINDOW}. */
  String beforePrevious() {
    return before(days.get(index - 1));
  }

  private String before(DayExpression day) {
    return text.substring(Math.max(0, day.start() - WINDOW), day.start());
  }
}
