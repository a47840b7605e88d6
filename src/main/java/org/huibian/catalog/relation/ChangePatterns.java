package org.huibian.catalog.relation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.SentenceSplitter;
import org.huibian.model.RelationKind;
import org.huibian.text.Numerals;
import org.huibian.text.OfficialDate;
import org.huibian.text.WordList;

/** The wording by which a document amends or repeals others. */
final class ChangePatterns {
  private static final String REPEAL =
      WordList.alternatives(ChangePatterns.class, "repealing-verbs.txt");

  private static final Pattern AMENDED =
      Pattern.compile(
          "^[^，。；]{0,30}?(?:(?:修改|修订|改)为(?!何|什么|的|[^，。；：“]{0,24}的(?:建议|意见|提案|议案|请求|说明|过程|内容|问题))|作(?:出)?(?:如下|以下)?修改|予以修改|作相应(?:修改|调整)|调整为)"
              + "|^[^。；]{0,30}?现(?:予以|作如下)?更正"
              + "|^\\s*进行了?(?:修订|修改|修编|更新)(?=[^。]{0,40}(?:，现|形成))");

  private static final String START = "(?:^\\s*(?:[一二三四五六七八九十0-9]{1,3}[、.．]\\s*)?|决定|现)\\s*";

  /** 决定对《X》予以修正. */
  private static final Pattern DECIDES_ON = Pattern.compile(START + "对(?:\\p{IsHan}{0,12})$");

  private static final Pattern CHANGED =
      Pattern.compile("^[^，。；]{0,20}?(?:予以|加以|进行|作出?)\\s*(?:修改|修订|修正|调整|更正)(?!的)");

  /** 决定修改《X》. */
  private static final Pattern DECIDES =
      Pattern.compile("(?:决定|(?<![实体呈发出展表涌兑再])现)\\s*(?:修改|修订|修正)$");

  /** 在《X（2019年版）》基础上…修订形成: the document is a new edition of the cited one. */
  private static final Pattern ON_THE_BASE = Pattern.compile("在\\p{IsHan}{0,12}$");

  private static final Pattern REVISED =
      Pattern.compile("^\\s*的?基础上[^。；]{0,60}?(?:修订|修编|修改|更新)(?:形成|编制|完善|为|了)");

  /**
   * 规定的政策，执行期限延长至某年某月某日; 有效期延续三年. Terms that are prolonged on a condition (延长至…的，应当报批) change
   * nothing yet.
   */
  private static final Pattern PROLONGED =
      Pattern.compile(
          "^(?:[^，。；]{0,24}[，,])?[^，。；]{0,24}?(?:(?:期限?|时间|日期?)\\s*(?:均|再|统一|相应)?(?:延长|顺延|延续|展期)(?:至|到|\\s*[一二两三四五六七八九十0-9])"
              + "|(?:继续|延续)(?:执行|实施|施行)(?:至|到))(?![^。；]*的[，,])");

  /** 适时修订, 推动修改: a plan to amend or repeal a document has no effect yet. */
  private static final Pattern PLANNED =
      Pattern.compile("(?:推动|推进|加快|适时|研究|及时|逐步|启动|拟|督促|清理|建议|涉及)[^，。；]{0,12}$");

  private static final Pattern REPEALED =
      Pattern.compile(
          "^(?:等[^，。；]{0,10}|的?通知|的?规定)?[，,]?(?:自[^，。；]{4,24}起)?[，,]?(?:即?同时|同步|一并|即行|相应|立即|均|予以|亦|也|随之|随即|自动|全部|相关规定)*(?:"
              + REPEAL
              // 以废止为由, 废止前, 废止的决定 tell of a repeal and do not do it.
              + ")(?!为由|之?前|之?后|以前|以后|时[，,]|的|与否|事宜|情况|问题|决定|程序|工作|手续)");

  private static final Pattern REPEALS =
      Pattern.compile(
          "(?<!已|被|将|拟|不|未|再|予以不)(?:废止|停止执行|替代|代替|取代)(?!的|后|前)了?(?![^，。；》]{0,12}的)[^，。；》或]{0,12}$");

  /** 如《X》废止: what may happen once. */
  private static final Pattern CONDITION =
      Pattern.compile("(?:^|[，,；;：:])\\s*(?:如果?|若|倘若|假如|一旦|待|在)\\s*$");

  /** 停止执行《X》中的旧限值: what ends is a part that the sentence does not number. */
  private static final Pattern WITHIN = Pattern.compile("^\\s*(?:中|里|内|规定的|有关|附件)");

  private static final Pattern FROM_REPEALING_VERB = Pattern.compile("(?:废止|停止执行|替代|代替|取代).*$");

  /** Certificates expire; only documents that state rules are repealed. */
  private static final Pattern CERTIFICATE =
      Pattern.compile("(?:证|证书|证明|凭证|批件|执照|合同|协议|资质|资格|书|表|单|票)$");

  private static final String NUMERAL = "[0-9０-９" + Numerals.CHARACTER_CLASS + "]";

  /** A day as {@link OfficialDate} reads it. */
  static final String DAY =
      NUMERAL + "{4}\\s*年\\s*" + NUMERAL + "{1,3}\\s*月\\s*" + NUMERAL + "{1,3}\\s*日";

  private static final Pattern FROM_DAY = Pattern.compile("^[^，。；]{0,12}?[，,]?自\\s*(" + DAY + ")起");

  /** 自2025年7月1日起，停止执行《X》. */
  private static final Pattern FROM_DAY_BEFORE =
      Pattern.compile("自\\s*(" + DAY + ")起[，,]?[^，。；《]{0,12}$");

  private static final String ISSUE = "自\\s*本\\p{IsHan}{1,6}?(?:印发|下发|发布|公布|颁布)之日起";

  /** 自本通知印发之日起，《X》停止执行. */
  private static final Pattern FROM_ISSUE_BEFORE =
      Pattern.compile("(?:^|[，,；;])\\s*" + ISSUE + "[，,]?\\s*(?:原|\\p{IsHan}{2,12})?$");

  private static final Pattern FROM_ISSUE_AFTER = Pattern.compile("^[^，。；]{0,12}?[，,]?" + ISSUE);

  /** 下列文件同时废止：, the introduction of a list of repealed documents. */
  private static final Pattern REPEALED_LIST =
      Pattern.compile(
          "(?:下列|以下)[^。；]{0,30}(?:"
              + REPEAL
              + ")[^。；]{0,12}[：:。]?\\s*$|(?:"
              + REPEAL
              + ")[^。；]{0,20}[：:]\\s*$|(?:"
              + REPEAL
              + ")了?(?:下列|以下)[^，。；：后]{1,30}(?:[，,][^。；]{0,60})?[。：:]\\s*$");

  /** 1.《X》（某发〔2010〕1号）: an entry of a list, which the original sets like a heading. */
  private static final Pattern LIST_ENTRY =
      Pattern.compile(
          "^\\s*[（(]?[一二三四五六七八九十百0-9]{1,4}[）)、.．]\\s*《[^》]+》(?:\\s*[（(][^（）()]*[）)])*\\s*(?:[；;。]?|[，,].*)$");

  /** 与下列法律不一致的规定予以废止: what is repealed is not what the list names. */
  private static final Pattern AGAINST_LIST = Pattern.compile("不一致|抵触|不符|不适应");

  /** 1.《X》，由《Y》规定: a document that an entry of a list only mentions. */
  private static final Pattern MENTIONS = Pattern.compile("(?:被|由|根据|依据|按照|依照|适用|执行|参照|见)\\s*$");

  private static final Pattern REPEALING = Pattern.compile(REPEAL);

  /** The characters at the end of an introduction that contain the repealing verb. */
  private static final int REPEALING_END = 100;

  private ChangePatterns() {}

  /** Tells whether the sentence amends the documents, or makes a new edition of them. */
  static boolean amends(CitationGroup group) {
    String before = group.before();
    String after = group.after();
    if (PLANNED.matcher(before).find() || PurposePatterns.namesBasis(before)) {
      return false;
    }
    return AMENDED.matcher(after).find()
        || PROLONGED.matcher(after).find() && !CERTIFICATE.matcher(group.lastTitle()).find()
        || ON_THE_BASE.matcher(before).find() && REVISED.matcher(after).find()
        || DECIDES_ON.matcher(before).find() && CHANGED.matcher(after).find()
        || DECIDES.matcher(before).find()
        || PartPatterns.changes(group);
  }

  /**
   * Returns what a list of repealed documents does to the documents of an entry; empty if the entry
   * only mentions them.
   */
  static Optional<RelationKind> listed(CitationGroup group) {
    if (MENTIONS.matcher(group.before()).find()) {
      return Optional.empty();
    }
    return Optional.of(
        PartPatterns.isNamed(group.after()) ? RelationKind.AMENDS : RelationKind.REPEALS);
  }

  /** Tells whether a heading is nothing but an entry of a list of documents. */
  static boolean isListEntry(String heading) {
    return LIST_ENTRY.matcher(heading).matches();
  }

  /** Tells whether the sentence repeals the documents. */
  static boolean repeals(CitationGroup group) {
    String before = group.before();
    if (CERTIFICATE.matcher(group.lastTitle()).find()
        || CONDITION.matcher(before).find()
        || PartPatterns.isNamed(group.after())) {
      return false;
    }
    return endsWithRepeal(PartPatterns.withoutStandardNumber(group.after()))
            && !PurposePatterns.namesBasis(before)
        || beginsWithRepeal(before) && !WITHIN.matcher(group.after()).find();
  }

  /** Tells whether a text that follows a document repeals it: 同时废止. */
  static boolean endsWithRepeal(String after) {
    return REPEALED.matcher(after).find();
  }

  /** Tells whether a text before a document repeals it: 废止. */
  static boolean beginsWithRepeal(String before) {
    return REPEALS.matcher(before).find() && !PLANNED.matcher(withoutRepealingVerb(before)).find();
  }

  /** Returns the day from which the sentence says that it repeals the documents. */
  static Optional<LocalDate> from(CitationGroup group) {
    Matcher m = FROM_DAY.matcher(group.after());
    Matcher before = FROM_DAY_BEFORE.matcher(group.before());
    if (m.find()) {
      return OfficialDate.first(m.group(1));
    }
    return before.find() && beginsWithRepeal(before.group())
        ? OfficialDate.first(before.group(1))
        : Optional.empty();
  }

  /** Tells whether the sentence repeals the documents from the issue of the one that says so. */
  static boolean countsFromIssue(CitationGroup group) {
    return FROM_ISSUE_BEFORE.matcher(group.before()).find()
        || FROM_ISSUE_AFTER.matcher(group.after()).find();
  }

  private static String withoutRepealingVerb(String before) {
    return FROM_REPEALING_VERB.matcher(before).replaceFirst("");
  }

  /** Tells whether a text introduces a list of repealed documents. */
  static boolean introducesRepealedList(String text) {
    String end = text.stripTrailing();
    boolean names = text.contains("下列") || text.contains("以下");
    if (!names && !end.endsWith("：") && !end.endsWith(":")) {
      return false;
    }
    // The pattern tries every character of a text, the verb only those at the end.
    return REPEALING.matcher(end.substring(Math.max(0, end.length() - REPEALING_END))).find()
        && REPEALED_LIST.matcher(text).find()
        && !AGAINST_LIST
            .matcher(end.substring(SentenceSplitter.startOf(end, end.length() - 1)))
            .find();
  }
}
