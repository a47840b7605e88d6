package org.huibian.catalog.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.text.WordList;

/**
 * The phrases that make a day a deadline: 6月30日前报送, 7月1日截止, 截止日期为7月15日, 延长至7月31日, and the last day
 * of a period, 申报时间为6月1日至7月15日.
 */
final class DeadlinePhrase {
  /** What a day is named for without anything being due: 统计截止日期. */
  private static final Pattern RECKONED =
      Pattern.compile("(?:统计|数据|业绩|年龄|社保|计算|核算|财务|评估|基准)[^，。；]{0,10}$");

  /** 合同截止日期, 有效期截止日期: the last day of a thing, right before the word. */
  private static final Pattern OF_A_THING =
      Pattern.compile(
          "(?:有效期?|合同|协议|服务|质保|存续|优惠|政策|建设|实施|执行|履约|租赁|贷款|担保|保险|试点|试运行|项目|工程|工期)(?:期限?)?\\s*$");

  /** 申报2025年1月1日至12月31日期间的费用: the period is that of what is declared. */
  private static final Pattern PERIOD_OF_A_THING =
      Pattern.compile(
          "^\\s*(?:期间|之间|内)?\\s*(?:[^，。；）)]{0,20}?的|[^，。；）)]{0,4}?(?:数据|情况|费用|业绩|成果|信息|报表|账目))");

  /** 应于6月30日前具备条件的，给予奖励: the words only say in which case something follows. */
  private static final Pattern IF = Pattern.compile("^[^，。；]{1,30}[^目]的[，,]");

  /** 最长可延至: what may be moved. */
  private static final Pattern MAY_MOVE = Pattern.compile("(?:可以?|最长|最多)[^，。；]{0,8}$");

  private static final Pattern TIME_WORD = Pattern.compile("时间|期限|日期|期|[：:（(为是]");

  /** Subjects and modal verbs after 前，: 省级主管部门组织…, 各地要…. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "^\\s*[，,]?\\s*[^，。；对向]{0,24}?(?:"
              + WordList.alternatives(DeadlinePhrase.class, "member-words.txt")
              + "|"
              + WordList.alternatives(DeadlinePhrase.class, "authority-words.txt")
              + ")[^，。；的]{0,20}?(?:要|应(?!纳|有|收|付|对|用|急)|须|需|请|将(?!有|会|达|建成|实现|形成)|向|组织|基于|按照|会同|"
              + WordList.alternatives(FactPatterns.class, "acting-words.txt")
              + ")");

  /** 止办理汇算清缴: what is due until then. */
  private static final Pattern DONE = Pattern.compile("^\\s*(?:办理|申报|申请|报名|提交|报送|缴纳)");

  /** 6月10日至7月15日登录系统填报: what members do within a period that ends on the day. */
  private static final Pattern DONE_WITHIN =
      Pattern.compile(
          "^\\s*(?:期间|之间|内)?\\s*[，,]?[^，。；的]{0,12}?(?:登录|提交|报送|填报|申报|报名|上传|递交|缴纳)(?!的|了)");

  /** 不迟于, 最晚应于: before a last day, after which no 前 has to stand. */
  private static final Pattern NO_LATER =
      Pattern.compile("(?:不得?[迟晚]于|[最至][迟晚](?:应当?|必须|须|需|要|不得?超过|不得?[迟晚]于)*(?:于|在|到)?|不得?超过)\\s*$");

  /** 提交时间: what is not to be later than a day. */
  private static final Pattern DUE_TIME =
      Pattern.compile(
          "(?:截止|报送|提交|申报|报名|受理|反馈|缴纳|填报|清缴)(?:截止)?(?:时间|日期|期限)(?:原则上)?(?:应当?|须)?\\s*$");

  /** 上传时间, 整改期限: the time for an action whose last day is moved. */
  private static final Pattern TIME_TO_ACT =
      Pattern.compile(
          "(?:上传|报备|备案|补报|填报|上报|补正|补缴|审核|初审|复核|确认|缴费|寄送|递交|签订|验收|整改|登记|换证|投标|报价|完成)(?:完成|截止)?(?:时间|日期|期限|时限)");

  /** 申报系统将于…关闭: the last day on which something can be handed in. */
  private static final Pattern CLOSES =
      Pattern.compile(
          "(?:申报|填报|报名|申请|报送|提交|推荐|投标|缴费)[^，。；的]{0,6}(?:系统|平台|通道|入口|端口|窗口)(?:将|定)?于\\s*$");

  private static final Pattern CLOSED = Pattern.compile("^\\s*(?:自动|统一|准时|正式)?关闭(?!的|维护)");

  /** 请各单位于: before the day on or before which something is asked for. */
  private static final Pattern REQUESTED = Pattern.compile("请[^，。；]{0,24}?(?:于|在)\\s*$");

  private static final Pattern HANDED_IN =
      Pattern.compile(
          "^\\s*(?:将[^，。；]{1,40}?)?(?:书面|统一|集中)?(?:报送|上报|反馈|提交|送达|报至|发送至|寄送|寄至|送至)(?!的)");

  /** 前，各责任单位将落实情况报送省局: whoever acts, something is handed over to somebody. */
  private static final Pattern HANDED_OVER =
      Pattern.compile(
          "^\\s*[，,]\\s*[^，。；的将]{1,16}将[^，。；]{2,40}?(?:书面|统一|汇总)?(?:报送|上报|反馈|提交|报告|发送至|寄送|报至|送至|(?<![申填年日月周简情通])报(?=[省市县区国我本总办]))(?!(?:平台|系统|时间|方式|全覆盖|完毕))(?![^，。；]{0,12}的)\\p{IsHan}{2,}");

  /** 达到条件，逾期仍未达到的: what happens to those who are late. */
  private static final Pattern OVERDUE =
      Pattern.compile("^\\s*[，,]?[^，。；]{1,40}[，,；;]\\s*(?:逾期|到期|届时)(?:仍|尚|还)?[未不]");

  private static final Pattern END = Pattern.compile("^\\s*(?:$|[。；;、）)]|[，,]\\s*$)");

  private DeadlinePhrase() {}

  /**
   * Returns how many characters after the day belong to the phrase; empty if the day is no
   * deadline.
   */
  static Optional<Integer> end(DayContext place) {
    Matcher before = FactPatterns.BEFORE.matcher(place.after());
    if (before.find()) {
      String rest = place.rest().substring(before.end());
      return hasSanction(place, rest)
              || HANDED_OVER.matcher(rest).find() && !GoalPhrase.isHoped(place)
              || demandsAction(place, rest) && !GoalPhrase.is(place, rest)
          ? Optional.of(before.end())
          : Optional.empty();
    }
    Matcher stop = FactPatterns.STOP.matcher(place.after());
    if (stop.find() && (isDue(place) || DONE.matcher(place.after().substring(stop.end())).find())) {
      return Optional.of(stop.end());
    }
    return isNotLater(place)
            || isRequested(place)
            || isClosingDay(place)
            || isPostponedTo(place)
            || CLOSES.matcher(place.before()).find() && CLOSED.matcher(place.rest()).find()
            || endsPeriod(place)
            || HearingPhrase.endsNotice(place)
        ? Optional.of(0)
        : Optional.empty();
  }

  /** 前达到条件，逾期未达到的不得经营: what has a consequence on the day after is due, also if it is no act. */
  private static boolean hasSanction(DayContext place, String rest) {
    return OVERDUE.matcher(rest).find()
        && !FactPatterns.ATTRIBUTE.matcher(rest).find()
        && !GoalPhrase.isHoped(place);
  }

  /** 不迟于12月25日报送, 提交时间不得晚于6月30日; 竣工时间不得晚于12月31日 only describes something. */
  private static boolean isNotLater(DayContext place) {
    Matcher late = NO_LATER.matcher(place.before());
    if (!late.find()) {
      return false;
    }
    boolean acts =
        !late.group().contains("超过")
            && !FactPatterns.ATTRIBUTE.matcher(place.rest()).find()
            && FactPatterns.ACTS.matcher(place.rest()).find()
            && !GoalPhrase.is(place, place.rest());
    return acts || DUE_TIME.matcher(place.before().substring(0, late.start())).find();
  }

  private static boolean isRequested(DayContext place) {
    return REQUESTED.matcher(place.before()).find() && HANDED_IN.matcher(place.rest()).find();
  }

  /**
   * Tells apart 应于6月30日前报送 and 6月30日前建成的项目, which describes something. Only words that demand
   * something make a day a deadline.
   */
  private static boolean demandsAction(DayContext place, String rest) {
    if (FactPatterns.DEMANDED.matcher(place.before()).find()) {
      if (IF.matcher(rest).find()) {
        return false;
      }
      // 签订日期应在6月30日前 tells what a thing has to be like.
      return !END.matcher(rest).find() || isDue(place);
    }
    return !FactPatterns.ATTRIBUTE.matcher(rest).find()
            && (FactPatterns.ACTS.matcher(rest).find() || SUBJECT.matcher(rest).find())
        || FactPatterns.ACTS_WITH.matcher(rest).find();
  }

  /** Returns whether the sentence before a day says what is to be done by then. */
  private static boolean isDue(DayContext place) {
    int at = place.day().start();
    String sentence = place.text().substring(SentenceSplitter.startOf(place.text(), at), at);
    return FactPatterns.DUE.matcher(sentence).find() && !RECKONED.matcher(sentence).find();
  }

  /** 截止日期为7月15日; of 截止日期由3月31日调整至6月30日 the first day is no longer one. */
  private static boolean isClosingDay(DayContext place) {
    Matcher stop = FactPatterns.STOP_BEFORE_DAY.matcher(place.before());
    // 截止2025年6月底，累计培育200家 tells a state of things, unless something is due.
    return stop.find()
        && (stop.group().matches(".*截止(?:日期|时间|日|期).*") || isDue(place))
        && !RECKONED.matcher(place.before().substring(0, stop.start())).find()
        && !OF_A_THING.matcher(place.before().substring(0, stop.start())).find()
        && place.untilNext().filter(words -> FactPatterns.MOVED.matcher(words).find()).isEmpty();
  }

  private static boolean isPostponedTo(DayContext place) {
    // 申报时间调整为6月1日至6月30日: a new period ends on its second day.
    Matcher moved = FactPatterns.MOVED.matcher(place.before());
    return moved.find()
        && !MAY_MOVE.matcher(place.before().substring(0, moved.start())).find()
        && (isDue(place) || isTimeToAct(place))
        && place.untilNext().filter(words -> FactPatterns.TO.matcher(words).matches()).isEmpty();
  }

  /** 审核报告上传时间由6月20日顺延至7月10日: the time for an action is moved; 考试时间 is no time to act by. */
  private static boolean isTimeToAct(DayContext place) {
    int at = place.day().start();
    String sentence = place.text().substring(SentenceSplitter.startOf(place.text(), at), at);
    return TIME_TO_ACT.matcher(sentence).find() && !RECKONED.matcher(sentence).find();
  }

  /** 申报时间为6月1日至6月30日, 申报6月1日至6月30日; not the period of a thing. */
  private static boolean isPeriodToAct(DayContext place) {
    Matcher period = FactPatterns.PERIOD_BEFORE_DAY.matcher(place.beforePrevious());
    return period.find()
        && (TIME_WORD.matcher(period.group()).find()
            || !PERIOD_OF_A_THING.matcher(place.rest()).find());
  }

  private static boolean endsPeriod(DayContext place) {
    boolean range =
        place.sincePrevious().filter(w -> FactPatterns.TO.matcher(w).matches()).isPresent();
    return FactPatterns.FROM_NOW.matcher(place.before()).find()
        || range
            && (isPeriodToAct(place)
                || FactPatterns.MOVED_PERIOD_BEFORE_DAY.matcher(place.beforePrevious()).find()
                || DONE_WITHIN.matcher(place.after()).find()
                    && !FactPatterns.ATTRIBUTE.matcher(place.rest()).find());
  }
}
