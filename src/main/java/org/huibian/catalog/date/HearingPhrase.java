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
      Pattern.compile(
          "公示(?:期|时间|日期)?(?:限)?(?:截止日期|截止时间)?(?:为|是)?\\s*(?:[0-9一二三四五六七八九十]{1,3}\\s*个?(?:工作日|自然日|日|天)[，,]?)?\\s*(?:为|是|：|:|自|从|于|截止|至|到|[（(])*\\s*$");

  /** 现将名单予以公示，时间为: the notice stands in the clause before that of its days. */
  private static final Pattern NOTICE_IN_CLAUSE_BEFORE =
      Pattern.compile(
          "(?:现[将对予][^。；]{0,60}?|予以|进行)公示(?:如下)?[，,](?:接受[^，。；]{2,16}[，,])?"
              + "(?:公示)?(?:时间|期限?|日期)?(?:为|是|：|:|自|从|于)*\\s*$");

  /** 公示期5个工作日，截止, 公示时间截至, 公示至: before a last day alone. */
  private static final Pattern NOTICE_UNTIL =
      Pattern.compile(
          "公示(?:期|时间|日期)?限?(?:为|是)?\\s*(?:[0-9一二三四五六七八九十]{1,3}\\s*个?(?:工作日|自然日|日|天))?[，,]?\\s*(?:截至|截止[到至]?|[至到])\\s*$");

  private static final Pattern OBJECTIONS = Pattern.compile("(?<!无)异议");

  /** 复核并作出决定: what an authority does about objections, after the days on which they are heard. */
  private static final Pattern DECIDED =
      Pattern.compile("^[^。；]{0,40}?(?:复核|核实|核查|调查|处理|答复|决定|认定|印发|公布|发布)");

  private HearingPhrase() {}

  /** Returns the kind of a last day that is named. */
  static DatedFact.Kind kind(UnitContext context, DayContext place) {
    boolean range =
        place.sincePrevious().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent();
    String before = range ? place.beforePrevious() : place.before();
    return NOTICE_BEFORE_DAY.matcher(before).find() || endsNotice(place)
        ? DatedFact.Kind.PUBLIC_NOTICE
        : kind(context, place.day().start(), place.day().end());
  }

  /** Returns whether a day is the last of a public notice whose words stand further before it. */
  static boolean endsNotice(DayContext place) {
    boolean range =
        place.sincePrevious().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent();
    return range
        ? NOTICE_IN_CLAUSE_BEFORE.matcher(place.beforePrevious()).find()
        : NOTICE_UNTIL.matcher(place.before()).find();
  }

  /** Returns the kind of a last day, whatever words between two indexes state it. */
  static DatedFact.Kind kind(UnitContext context, int start, int end) {
    String text = context.text();
    String title = context.article().head().title();
    String sentence =
        text.substring(SentenceSplitter.startOf(text, start), SentenceSplitter.endOf(text, end));
    if (title.contains("公示")
        && OBJECTIONS.matcher(sentence).find()
        && !DECIDED.matcher(text.substring(end, SentenceSplitter.endOf(text, end))).find()) {
      return DatedFact.Kind.PUBLIC_NOTICE;
    }
    boolean hearing =
        HEARING.matcher(sentence).find()
            || HEARING.matcher(title).find() && OPINIONS.matcher(sentence).find();
    return hearing ? DatedFact.Kind.CONSULTATION : DatedFact.Kind.DEADLINE;
  }
}
