package org.huibian.catalog.date;

import java.util.regex.Pattern;

/** Reads the last day of a period of transition: 过渡期至…, 至…止为过渡期. */
final class TransitionPhrase {
  private static final String CLOSING = "截止(?:日期|时间|日)?\\s*(?:为|是|：|:)?";

  private static final Pattern BEFORE_DAY =
      Pattern.compile(
          "过渡期(?:限)?(?!内|间|期间|满|后|安置|费|补|的|工)[^，。；]{0,16}?(?:至|到|截至|"
              + CLOSING
              + ")\\s*$"
              // 设置了过渡期，截止日为: the end stands in a clause of its own.
              + "|过渡期(?:限)?(?!内|间|满|后|届|工|政)[^，。；：]{0,6}[，,：:（(]\\s*(?:[其该]?过渡期)?(?:"
              + CLOSING
              + "|(?:期限|时间)?\\s*(?:为|是)?\\s*(?:至|到|截至)|(?:结束|终止)(?:日期|时间|日)\\s*(?:为|是|：|:)?)\\s*$");

  /** 过渡期将于…届满. */
  private static final Pattern TERM_BEFORE_DAY =
      Pattern.compile("过渡期(?:限)?(?:将|拟)?(?:于|到|至|在)?\\s*$");

  private static final Pattern ENDS = Pattern.compile("^\\s*(?:结束|届满|终止|期满|截止)(?![的后前])");

  private static final Pattern AFTER_DAY =
      Pattern.compile("^\\s*(?:截止|止|期间|之?前)?\\s*[，,]?\\s*(?:为|是|的|作为)\\p{IsHan}{0,8}?过渡期");

  /** 前仍可按原规定办理, 前，企业可继续使用原证书: what was before may still be used. */
  private static final Pattern STILL_AFTER_DAY =
      Pattern.compile(
          "^\\s*(?:之|以)?前[，,]?[^，。；的]{0,16}?(?:仍|可以?继续|继续)[^，。；]{0,4}?(?:按照?|依照?|适用|执行|沿用|使用)[^，。；]{0,6}?(?:原|旧|现行(?![^，。；]{0,6}(?:优惠|税收|补贴|扶持|政策)))");

  private static final Pattern PERIOD_BEFORE_DAY =
      Pattern.compile(
          "过渡期(?:限)?\\s*(?:(?:为|是|：)?\\s*[0-9一二两三四五六七八九十]{1,3}\\s*(?:个月|年))?\\s*[，,]?\\s*(?:时间|期限|即)?\\s*(?:为|是|：|:|，|,|自|从|[（(])*\\s*$");

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
            || TERM_BEFORE_DAY.matcher(place.before()).find() && ENDS.matcher(place.after()).find()
            || AFTER_DAY.matcher(place.after()).find()
            || STILL_AFTER_DAY.matcher(place.after()).find());
  }
}
