package org.huibian.catalog.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;

/**
 * Reads the corrected last day of a notice of correction: 截止时间“4月10日18:00”更正为“4月17日18:00”. What
 * stands in quotation marks is said by another text; here it is what now holds.
 */
final class CorrectionPhrase {
  /** 更正为“, before the quoted day or the quoted words around it. */
  private static final Pattern CORRECTED =
      Pattern.compile(
          "更正为\\s*[：:]?\\s*“[^”]{0,30}$|[”]\\s*[，,]?(?:应更正为|现更正为|应为)\\s*[：:]?\\s*“[^”]{0,30}$");

  /** The quotation is the day alone. */
  private static final Pattern ONLY_DAY_BEFORE = Pattern.compile("“\\s*$");

  private static final Pattern ONLY_DAY_AFTER = Pattern.compile("^\\s*(?:之?前|止|截止)?\\s*”");

  /** 申报截止时间“…”: what the corrected day is for. */
  private static final Pattern DUE =
      Pattern.compile(
          "(?:截止(?:日期|时间|日)|(?:申报|报名|报送|提交|受理|反馈|填报|缴纳|征集|征求意见|申请)(?:截止)?(?:时间|日期|期限))(?:为|是)?\\s*[：:]?\\s*[“]");

  private CorrectionPhrase() {}

  /** Returns whether a day stands in the words that replace others. */
  static boolean isNew(UnitContext context, DayContext place) {
    String title = context.article().head().title();
    return (title.contains("更正") || title.contains("勘误"))
        && CORRECTED.matcher(sentenceBefore(place)).find();
  }

  /** Returns whether the corrected words are only the day, and the words before say what for. */
  static boolean isLastDay(DayContext place) {
    Matcher due = DUE.matcher(sentenceBefore(place));
    return ONLY_DAY_BEFORE.matcher(place.before()).find()
        && ONLY_DAY_AFTER.matcher(place.rest()).find()
        && due.find();
  }

  private static String sentenceBefore(DayContext place) {
    int at = place.day().start();
    return place.text().substring(SentenceSplitter.startOf(place.text(), at), at);
  }
}
