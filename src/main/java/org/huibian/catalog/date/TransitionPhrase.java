package org.huibian.catalog.date;

import java.util.regex.Pattern;

/** Reads the last day of a period of transition: 过渡期至…, 至…止为过渡期. */
final class TransitionPhrase {
  private static final Pattern BEFORE_DAY =
      Pattern.compile("过渡期(?:限)?[^，。；]{0,16}?(?:至|到|截至|截止|截止日期为)\\s*$");

  private static final Pattern AFTER_DAY =
      Pattern.compile("^\\s*(?:截止|止|之?前)?\\s*[，,]?\\s*(?:为|是|的|作为)\\p{IsHan}{0,8}?过渡期");

  private static final Pattern PERIOD_BEFORE_DAY =
      Pattern.compile("过渡期(?:限)?\\s*(?:为|是|：|:|自|从|[（(])*\\s*$");

  private TransitionPhrase() {}

  /** Returns whether a day is the last of a period of transition. */
  static boolean endsOn(DayContext place) {
    boolean first = place.untilNext().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent();
    boolean last =
        place.sincePrevious().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent()
            && PERIOD_BEFORE_DAY.matcher(place.beforePrevious()).find();
    return !first
        && (last
            || BEFORE_DAY.matcher(place.before()).find()
            || AFTER_DAY.matcher(place.after()).find());
  }
}
