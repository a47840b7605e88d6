package org.huibian.catalog.date;

import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;

/**
 * Tells apart what ends on a last day: a hearing of opinions, a public notice, or a time to act.
 */
final class HearingPhrase {
  private static final Pattern HEARING = Pattern.compile("征求[^，。；]{0,12}意见|征集[^，。；]{0,12}意见|意见征集");
  private static final Pattern OPINIONS = Pattern.compile("意见|建议");
  private static final Pattern NOTICE_BEFORE_DAY =
      Pattern.compile("公示(?:期|时间|日期)?(?:限)?(?:截止日期|截止时间)?\\s*(?:为|是|：|:|自|从|于|截止|至|到|[（(])*\\s*$");
  private static final Pattern OBJECTIONS = Pattern.compile("异议");

  private HearingPhrase() {}

  /** Returns the kind of a last day. */
  static DatedFact.Kind kind(UnitContext context, DayContext place) {
    String text = context.text();
    String title = context.article().head().title();
    int day = place.day().start();
    String sentence =
        text.substring(
            SentenceSplitter.startOf(text, day), SentenceSplitter.endOf(text, place.day().end()));
    boolean range =
        place.sincePrevious().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent();
    if (NOTICE_BEFORE_DAY.matcher(range ? place.beforePrevious() : place.before()).find()
        || title.contains("公示") && OBJECTIONS.matcher(sentence).find()) {
      return DatedFact.Kind.PUBLIC_NOTICE;
    }
    boolean hearing =
        HEARING.matcher(sentence).find()
            || HEARING.matcher(title).find() && OPINIONS.matcher(sentence).find();
    return hearing ? DatedFact.Kind.CONSULTATION : DatedFact.Kind.DEADLINE;
  }
}
