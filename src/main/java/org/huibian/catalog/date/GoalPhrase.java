package org.huibian.catalog.date;

import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.text.WordList;

/**
 * Tells goals, by which nothing is due, from duties: 力争2027年底前形成体系, 2025年底前，国产化率达到70%. A goal is
 * hoped for by the end of a month or year, or said to be hoped for.
 */
final class GoalPhrase {
  private static final Pattern HOPED =
      Pattern.compile("(?:到|力争|争取|预计|预期|计划|目标[是为：]?|有望|展望)[^，。；]{0,6}$|(?<!应|须|请)将(?:于|在)?\\s*$");

  private static final Pattern AIMS =
      Pattern.compile(
          "^\\s*[，,]?\\s*(?:力争|争取|计划|累计|新|基本|初步|全面|率先|总体|至少|有效|显著|进一步)*"
              + WordList.alternatives(GoalPhrase.class, "goal-verbs.txt"));

  private static final Pattern MEASURED =
      Pattern.compile(
          "^\\s*[，,]?[^，。；]{0,40}?"
              + WordList.alternatives(GoalPhrase.class, "measured-verbs.txt"));

  private static final Pattern MONTHS_END = Pattern.compile("[年月度]\\s*[底末]$");

  /** 总体目标, 主要目标: the text below states goals. 目标 within a longer heading is a subject. */
  private static final Pattern HEADING = Pattern.compile("^[^，。：]{0,14}?(?:目标|目标任务|预期成果|发展愿景)$");

  /**
   * 关于印发《某规划》的通知, 某规划（2026—2030年）: what a plan says is to be built or finished by then is a goal.
   */
  private static final Pattern PLAN =
      Pattern.compile("规划(?:纲要)?(?:\\s*[（(][^（）()]*[）)])*》?\\s*(?:的通知|印发)?$");

  private static final Pattern DUTY = Pattern.compile("应当|必须|不得|报送|上报|提交|报告(?=[省市县我国])");

  /** 我们将于9月组织培训，10月底前完成调研: what those who explain a document are going to do. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("(?:我们|下一步)[^。；]{0,30}?(?:将|拟|计划|还要)[^。；]{0,60}$");

  private GoalPhrase() {}

  /** Returns whether a paragraph of a plan tells somebody what to do. */
  static boolean isDuty(String text) {
    return DUTY.matcher(text).find();
  }

  /** Returns whether an article is a plan, which states goals unless it obliges somebody. */
  static boolean isPlan(String title) {
    return PLAN.matcher(title.strip()).find();
  }

  /** Returns whether the text below a heading states goals. */
  static boolean isHeading(String heading) {
    return HEADING.matcher(heading.strip()).find();
  }

  /**
   * Returns whether the words before a day say that something is only hoped for or announced: 力争,
   * 我们将.
   */
  static boolean isHoped(DayContext place) {
    int at = place.day().start();
    return HOPED.matcher(place.before()).find()
        || ANNOUNCED
            .matcher(place.text().substring(SentenceSplitter.startOf(place.text(), at), at))
            .find();
  }

  /**
   * Returns whether what is said of a day is a goal.
   *
   * @param rest the text after the day and 前
   */
  static boolean is(DayContext place, String rest) {
    if (isHoped(place)) {
      return true;
    }
    DayExpression day = place.day();
    String named = place.text().substring(day.start(), day.end());
    return MONTHS_END.matcher(named).find()
        && !FactPatterns.DEMANDED.matcher(place.before()).find()
        && (AIMS.matcher(rest).find() || MEASURED.matcher(rest).find());
  }
}
