package org.huibian.catalog.date;

import java.util.regex.Pattern;
import org.huibian.text.Numerals;
import org.huibian.text.WordList;

/** The patterns for the words around a day that state what happens on it. */
final class FactPatterns {
  private static final String COUNT = "([0-9]{1,3}|[" + Numerals.CHARACTER_CLASS + "]{1,4})";
  private static final String EVENTS =
      WordList.alternatives(FactPatterns.class, "document-events.txt");

  /** 起废止, 起停止执行: after the day on which a document ceases to be in force. */
  static final Pattern END_AFTER_DAY =
      Pattern.compile("^\\s*起\\s*[^，。；：]{0,6}?(?:废止|失效|停止(?:施行|实施|执行|使用))\\s*(?=$|[，,。；;：:、）)])");

  /** 已于, 已自: before a day on which something has already happened. */
  static final Pattern PAST = Pattern.compile("已(?:于|自|经)?\\s*$");

  /**
   * 自印发之日起, 自本通知发布之日起30日内, 自即日起: a day that counts from the date of a document. The groups are the
   * count, its unit, and 内 or 后.
   */
  static final Pattern FROM_ISSUE =
      Pattern.compile(
          "(?:自\\s*(?:本\\p{IsHan}{1,6}?|《[^》]{1,80}》)?(?:正式)?(?:"
              + EVENTS
              + ")之日起?|自?即日起)\\s*(?:"
              + COUNT
              + "\\s*(个工作日|日|天|个月|年)(内|后)?)?");

  /** 有效期至, 有效期为…至, 执行至, 施行期限延长至: before the last day of a term. */
  static final Pattern VALID_BEFORE_DAY =
      Pattern.compile(
          "(?:有效期(?:限)?(?:均|再|统一|相应)?(?:为|延长|延续|截止)?\\s*[：:]?\\s*(?:至|到)?|(?:执行|实施|施行|延续|试行)(?:期限?)?(?:延长|延续|顺延)?(?:至|到|为)"
              + "|(?:有效|适用)(?:至|到)|期限(?:延长|延续)(?:至|到))\\s*$");

  /**
   * 有效期五年, 试行期为2年: a term that counts from the day on which the document comes into force. The
   * groups are the count and its unit.
   */
  static final Pattern VALID_FOR =
      Pattern.compile(
          "(?:有效期(?:限)?|试行期(?:限)?|施行期(?:限)?|实施期(?:限)?|(?<=[，,；])试行)\\s*(?:暂定)?(?:为|是|：)?\\s*"
              + COUNT
              + "\\s*(年|个月)(?![以前后])");

  /**
   * 过渡期为6个月, 设置一年过渡期: a period of transition that counts as a term does. The groups are the count
   * and its unit, in one of two places.
   */
  static final Pattern TRANSITION_FOR =
      Pattern.compile(
          "过渡期(?:限)?\\s*(?:为|是|：)?\\s*"
              + COUNT
              + "\\s*(年|个月)(?![以前后])|"
              + COUNT
              + "\\s*(年|个月)的?\\p{IsHan}{0,4}?过渡期");

  /** 实施期限为2020-2024年: a term in whole years. The group is the last year. */
  static final Pattern VALID_YEARS =
      Pattern.compile(
          "(?:实施|执行|施行|试行|有效)期限?\\s*(?:为|是|：)\\s*(?:[12][0-9]{3}\\s*年?\\s*[-—–－～至到]+\\s*)?([12][0-9]{3})\\s*年(?!\\s*[0-9])");

  /** 前, 之前, 以前: after a last day. */
  static final Pattern BEFORE =
      Pattern.compile(
          "^\\s*(?:之|以|下班)?前(?!期|后|景|沿|述|款|提(?![交出供请报前])|置|身)"
              + "(?:\\s*[（(](?:不?含[^（）()]{1,8}|以[^（）()]{1,16}为准)[）)])?");

  /** 止, 截止: after a last day. */
  static final Pattern STOP = Pattern.compile("^\\s*(?:截止|止)(?!水|损|跌)");

  /** 截止日期为, 申报截至: before a last day. */
  static final Pattern STOP_BEFORE_DAY =
      Pattern.compile(
          "(?:截止(?:日期|时间|日|期)?|(?:申报|报名|申请|征集|受理|反馈|提交|报送|推荐)(?:工作|时间|日期|期限)?(?:于|为)?截至)\\s*(?:为|是|至|到|：|:)?\\s*(?:北京时间)?\\s*$");

  /** 由3月31日调整至: between a former last day and the new one. */
  static final Pattern MOVED =
      Pattern.compile("(?:调整|延长|推迟|延期|顺延|延后|放宽|提前|更正|变更|更改|延)(?:至|到|为)\\s*$");

  /** 申报, 提交: what is due on a last day that is moved. */
  static final Pattern DUE = Pattern.compile("截止(?:日期|时间|日|期)|征求意见|征集|受理|反馈|申报|提交|报送|报名|缴纳|申请|办理");

  /** 申报时间为: before a period whose end is a last day. */
  static final Pattern PERIOD_BEFORE_DAY =
      Pattern.compile(
          "(?:申报|报名|受理|征集|公示|填报|提交|征求意见|公开征求意见|申请|推荐|反馈|申领|投票)(?:(?:系统|平台|通道|端口|窗口)(?:的|集中)?(?:开放|开通))?(?:时间|期限?|日期)?(?:(?:为|是)?\\s*[0-9一二三四五六七八九十]{1,3}\\s*个?(?:工作日|自然日|日|天)[，,]?)?(?:(?:调整|更正|变更|更改|延长)为)?(?:为|：|:|是|自|从|于|[（(]|\\s)*$");

  /** 申报时间由6月1日至6月30日调整为: before the new period. */
  static final Pattern MOVED_PERIOD_BEFORE_DAY =
      Pattern.compile(
          "(?:申报|报名|受理|征集|填报|提交|征求意见|申请|推荐|反馈|申领)(?:时间|期限?|日期)[^，。；]{0,26}?(?:调整|更正|变更|更改|延长)为\\s*[“]?\\s*(?:自|从)?\\s*$");

  /** 申报时间为即日起至: before the last day of a period that begins with the document. */
  static final Pattern FROM_NOW =
      Pattern.compile(
          "(?:申报|报名|受理|征集|填报|提交|征求意见|申请|推荐|反馈|申领|投票)(?:时间|期限?|日期)?[^，。；]{0,3}?(?:自?即日起|自(?:本\\p{IsHan}{1,4})?(?:发布|印发|公布)之日起?)\\s*(?:至|到)\\s*$");

  /** 至: between the first and the last day of a period. */
  static final Pattern TO = Pattern.compile("^\\s*(?:起)?\\s*(?:至|到|-|—|－|～|~)+\\s*$");

  /** 请各单位于, 应当于, 要在: something is demanded by the day that follows. */
  static final Pattern DEMANDED =
      Pattern.compile(
          "请[^，。；]{1,24}?(?:于|在)\\s*$|(?:请|应当?|须|需要?|必须|务必|要|原则上|不得晚于|不晚于)(?:[^，。；的]|《[^》]*》){0,16}?(?:于|在|自|，)?\\s*$");

  private static final String ACTING =
      WordList.alternatives(FactPatterns.class, "acting-words.txt");

  private static final String LEADING =
      WordList.alternatives(FactPatterns.class, "leading-words.txt");

  /** 前建成的项目: the day describes something, and nothing is due. */
  static final Pattern ATTRIBUTE =
      Pattern.compile(
          "^\\s*[，,]?\\s*(?:已|曾|共有|累计|合计)|^\\s*\\p{IsHan}{1,5}的|^[^，。；]{1,40}的[，,；;。]|^\\s*[^，。；]{1,24}的(?:"
              + WordList.alternatives(FactPatterns.class, "attributed-nouns.txt")
              + ")");

  /** 使用专用的账号登录: an action is due, and what it is done with stands before it. */
  static final Pattern ACTS_WITH =
      Pattern.compile(
          "^\\s*[，,]?\\s*(?:使用|采用|利用|凭)[^，。；]{1,16}?(?:登录|填报|填写|提交|报送|上报|上传|申报|申请|报名|反馈|办理|缴纳)(?!的)");

  /** 报送, 完成: an action is due on the day; 完成的 only describes something. */
  static final Pattern ACTS =
      Pattern.compile(
          "^\\s*[，,]?\\s*(?:分别|联合|统一|及时|逐项|一并|一次性|全部|集中|书面|以书面形式|按时|按期|如实|足额|每年)*"
              + "(?:"
              + LEADING
              + "[^，。；]{1,40}?|(?:(?:根据|按照|依据|结合)[^，。；]{1,40}，){1,2}[^，。；]{0,6}?)?"
              + "(?:"
              + ACTING
              // 通知公告栏已张贴 and 通知送达的企业 tell what happens to a notice.
              + "|申请(?!人|者|单位|企业|主体|书|表|材料|资料|时|受理|截止|的|[^，。；]{0,8}的)"
              + "|(?:通知|告知)(?!书|单|要求|规定|公告|送达|印发|发布|到达|[后已中]))"
              // 应纳税所得额: 应 is no modal verb there.
              + "(?!的)(?<!应(?=[纳有收付对用急]))");

  private FactPatterns() {}
}
