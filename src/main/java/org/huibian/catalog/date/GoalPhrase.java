package org.huibian.catalog.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.text.WordList;

/**
 * Tells goals, by which nothing is due, from duties: 力争2027年底前形成体系, 2025年底前，国产化率达到70%. A goal is
 * hoped for by the end of a month or year, or said to be hoped for.
 */
final class GoalPhrase {
  private static final Pattern HOPED =
      Pattern.compile(
          "(?:到|力争|争取|预计|预期|计划|目标[是为：]?|有望|展望)[^，。；]{0,6}$|(?<!应|须|请)[将拟](?:于|在)?\\s*$");

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

  /** 关于印发《某行动计划（2025—2027年）》的通知, 某三年行动方案. */
  private static final Pattern ACTIONS =
      Pattern.compile("行动(?:计划|方案|纲要)(?:\\s*[（(][^（）()]*[）)])*》?\\s*(?:的通知|印发)?$");

  private static final Pattern REQUESTED = Pattern.compile("请[^，。；]{0,24}$");

  /** 会议强调，要确保…: what a meeting wishes. */
  private static final Pattern MEETING =
      Pattern.compile("(?:会议|部署会|座谈会|[部局委厅署]长|负责人)[^，。；]{0,6}?(?:强调|指出|要求|提出|表示)");

  private static final Pattern CLAUSE_END = Pattern.compile("\\G\\s*(?:之|以)?前?\\s*[，,]?[^，,；;。]*");

  private static final Pattern DUTY = Pattern.compile("应当|必须|不得|报送|上报|提交|报告(?=[省市县我国])");

  /** 我们将于9月组织培训，10月底前完成调研: what those who explain a document are going to do. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:我们|下一步|我[部局委厅署会][^，。；应请]{0,10}?(?=将|拟|计划))[^。；]{0,30}?(?:将|拟|计划|还要)(?:[^。；请应须]|响应|应[用急对]|[申邀]请)*$");

  private GoalPhrase() {}

  /** What the days of a text are, as far as its document and its heading tell. */
  enum Aims {
    /** Nothing is said. */
    NONE,
    /** The document is a plan of actions: the ends of months and years are goals, unless a duty. */
    ACTIONS,
    /** The document is a plan: days are goals, unless the sentence obliges somebody. */
    PLAN,
    /** The heading announces goals. */
    GOALS
  }

  /** Returns what the days of an article are by its title. */
  static Aims ofTitle(String title) {
    if (PLAN.matcher(title.strip()).find()) {
      return Aims.PLAN;
    }
    return ACTIONS.matcher(title.strip()).find() ? Aims.ACTIONS : Aims.NONE;
  }

  /** Returns whether nothing is due on a day of a text. */
  static boolean isGoal(Aims aims, DayContext place) {
    String day = place.text().substring(place.day().start(), place.day().end());
    boolean atMonthsEnd = MONTHS_END.matcher(day).find();
    return switch (aims) {
      case NONE -> false;
      case ACTIONS ->
          atMonthsEnd && !obliges(clause(place)) && !REQUESTED.matcher(place.before()).find();
      case PLAN -> !obliges(atMonthsEnd ? clause(place) : sentence(place));
      case GOALS -> true;
    };
  }

  /** Returns whether a text tells somebody what to do. */
  static boolean obliges(String text) {
    return DUTY.matcher(text).find();
  }

  /** Returns the clause of a day; after 前， also the next one, which says what is due. */
  private static String clause(DayContext place) {
    String text = place.text();
    int start = place.day().start();
    while (start > 0 && "，,；;。：:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    Matcher end = CLAUSE_END.matcher(text).region(place.day().end(), text.length());
    return text.substring(start, end.find() ? end.end() : text.length());
  }

  private static String sentence(DayContext place) {
    return SentenceSplitter.around(place.text(), place.day().start(), place.day().end());
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
    if (MONTHS_END.matcher(named).find() && MEETING.matcher(sentence(place)).find()) {
      return true;
    }
    return MONTHS_END.matcher(named).find()
        && !FactPatterns.DEMANDED.matcher(place.before()).find()
        && (AIMS.matcher(rest).find() || MEASURED.matcher(rest).find());
  }
}
