package org.huibian.catalog.relation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.text.WordList;

/**
 * The wording by which a document says for what purpose and on what basis it was made: 为贯彻落实《X》…，
 * 根据《Y》，制定本办法. Tasks of others (企业应当落实《X》, 请财政部落实《X》) and rules that are applied (依照《X》予以处罚) use
 * the same verbs, but no document was made by them.
 */
final class PurposePatterns {
  private static final String IMPLEMENT =
      WordList.alternatives(PurposePatterns.class, "implementing-verbs.txt");
  private static final String BASIS =
      WordList.alternatives(PurposePatterns.class, "basis-verbs.txt");

  /** 本办法, and kinds of documents that are too rare in references to be in the word list. */
  private static final String SELF =
      "(?:预案|解释|导则|大纲|批复|须知|" + WordList.alternatives(CitationReader.class, "self-words.txt") + ")";

  /** 为贯彻落实国务院办公厅《X》: an implementing verb; between it and the document only issuer or edition. */
  private static final Pattern IMPLEMENTS =
      Pattern.compile(
          IMPLEMENT
              + "(?!情况|工作|措施|责任|到位)(?:好|了)?(?:[^，。；：》对]{0,24}|[^，。；：》对]{0,60}(?:通过|批准|修改|修订|修正|公布|发布|颁布|印发)的)$");

  /** 扎实推动《X》深入实施: the words before the document; {@link #IMPLEMENTED} matches those after it. */
  private static final Pattern PUSHES = Pattern.compile("(?:推动|推进|促进|加快|确保|保障|保证|做好|配合|支撑)\\s*$");

  private static final Pattern IMPLEMENTED =
      Pattern.compile("^\\s*(?:等)?(?:的)?(?:深入|贯彻|全面|有效|落地|顺利|正确|各项|任务|\\s)*(?:实施|施行|落实|落地|贯彻)");

  /** 扎实推进《X》，…: a plan that is carried forward; 暂时调整实施《X》 does the opposite. */
  private static final Pattern ADVANCES = Pattern.compile("(?<!调整|暂停|停止|中止|暂缓)(?:推进|实施)\\s*$");

  /** 落实《X》的批示: what is carried out is not the document, but an answer to it. */
  private static final Pattern ANSWERED = Pattern.compile("^\\s*的?(?:批示|批复|复函|答复|回复|审查意见)");

  private static final Pattern BASED_ON = Pattern.compile(BASIS + "[^，。；：》]{0,60}$");

  /** 第一条 为了: the start of a sentence that tells a purpose. */
  private static final Pattern PURPOSE =
      Pattern.compile("^(?:\\s*[（(]?第?[一二三四五六七八九十0-9]{1,4}[条、）).．])*\\s*(?:为|为了)(?!指导)");

  /** 以…为指导, 全面贯彻党的…精神: the start of the guiding thought of a document. */
  private static final Pattern GUIDING =
      Pattern.compile(
          "^\\s*(?:[（(][一二三四五六七八九十]{1,3}[）)][^。]{0,8}。?)?\\s*(?:(?:坚持)?以[^，。；]{4,60}为(?:指导|指引|统领)"
              + "|(?:全面|深入|认真|坚决)?(?:学习)?(?:贯彻|落实)+[^，。；《]{0,20}(?:党|习近平|中央|国务院))");

  /** 企业应当, 各地要: others have to do something, so the sentence states a task. */
  private static final Pattern OBLIGES =
      Pattern.compile(
          "应当|必须|须|不得|(?<![响适供反相效对回感])应(?=[^急用对]|$)|各地|各有关|各单位|各级|鼓励|(?<![重需主必])要(?![求素点])");

  /** 制定本办法, 现就…通知如下: the words by which a document says that it was made. */
  private static final Pattern DRAFTS =
      Pattern.compile(
          "(?:制定|制订|编制|修订|起草|印发|发布|出台|提出)(?:形成)?了?\\s*本(?!单位|部门|地区|地方|级|省|市|县|区|州|系统|行业|企业|校|院|机构|领域)\\p{IsHan}{0,8}?"
              + SELF
              + "|(?:制定|制订|编制|修订|起草|研究)(?:形成)?了\\s*(?:本(?!单位|部门|地区|地方|级|省|市|县|区|州|系统|行业|企业|校|院|机构|领域)|《)|(?:修订|编制|制定)形成\\s*《"
              + "|(?<![\\p{IsHan}&&[^我]])我\\p{IsHan}{1,3}?(?:会同|联合|组织|制定|制订|编制|修订|起草|决定|研究|开展|启动|确定)"
              + "|(?<![实体呈发出展表涌兑再])现(?:就|将|予|对|向|面向|决定|组织|开展|公开|启动|征集|制定|印发|公布|发布|批准|提出|同意|下达|开始|受理|作出|明确|通知|公告|调整)"
              + "|(?:通知|公告|通告|解释|规定|批复|答复|函告|函复|意见|说明|决定|安排)如下|提出(?:以下|如下)"
              + "|(?:^|(?<=[，,]))(?:特|经研究)?(?:制定|决定|通知)(?:如下|以下|此)");

  /** 制定《X》: a document is made; whether it is this one depends on the title that follows. */
  private static final Pattern DRAFTS_TITLE = Pattern.compile("(?:制定|制订|编制|修订|起草)\\s*(?=《)");

  /** 本办法根据: the document names itself before its basis. */
  private static final Pattern ITSELF =
      Pattern.compile("本\\p{IsHan}{0,4}?" + SELF + "[^，。；]{0,4}" + BASIS + "[^，。；：》]{0,60}$");

  private static final Pattern MADE = Pattern.compile("^[^，。；]{0,24}?(?:制定|制订|编制|修订|起草)");

  /** 根据《X》精神，: at the start of a text, what was done, of which the next sentence gives notice. */
  private static final Pattern OPENS =
      Pattern.compile(
          "^\\s*(?:(?:当前|目前|近期|近日|鉴于|由于|随着)[^。；《》]{2,80}[，,])?(?:经研究，|近期，|为[^。；]{2,200}[，,])?"
              + BASIS
              + "[^，。；：》]{0,60}$");

  private static final Pattern REASON_ENDS =
      Pattern.compile("^(?:等|的|及|和|有关|相关|法律|法规|规定|要求|精神|部署|安排|工作|文件)*[，,]");

  private static final Pattern GIVES_NOTICE =
      Pattern.compile(
          "^\\s*(?:经[^。；]{2,60}?[，,])?现(?:就|将|予以?|决定)[^，。；]{0,40}?(?:如下|公布|印发|公示|公告|通报)");

  /** ，海关总署决定推广: the organ that issues a notice says what it decided. */
  private static final Pattern ORGAN_DECIDES =
      Pattern.compile(
          "^(?:等|的|及|和|有关|相关|法律|法规|行政法规|规定|要求|精神|、)*[，,](?:经[^，。；]{1,24}[，,])?"
              + "(?!各|有关|当地|所在|上级|[省市县]级)\\p{IsHan}{0,20}(?:部|委|委员会|总局|总署|局|署|厅|国务院|(?<!级人民|级)政府|办公厅|办公室|联合会|协会)"
              + "(?:研究)?决定(?!书|的|不予|是否|不)(?![^，。；]{0,40}的[，,])");

  private PurposePatterns() {}

  /** Tells whether the document was made to carry out the cited ones. */
  static boolean carriesOut(CitationGroup group) {
    String before = group.before();
    String after = group.after();
    if (ANSWERED.matcher(after).find() || !carries(before, after)) {
      return false;
    }
    if (isDraftedAfter(group)) {
      return true;
    }
    boolean opens = PURPOSE.matcher(before).find() || GUIDING.matcher(before).find();
    return opens && !OBLIGES.matcher(before).find() && !OBLIGES.matcher(after).find();
  }

  private static boolean carries(String before, String after) {
    return IMPLEMENTS.matcher(before).find()
        || PUSHES.matcher(before).find() && IMPLEMENTED.matcher(after).find()
        || ADVANCES.matcher(before).find() && !DRAFTS.matcher(before).find();
  }

  /** Tells whether the document was made on the basis of the cited ones. */
  static boolean isBasedOn(CitationGroup group) {
    return namesBasis(group.before())
        && (isDraftedAfter(group)
            || isReasonOfNotice(group)
            || isReasonOfDecision(group)
            || ITSELF.matcher(group.before()).find() && MADE.matcher(group.after()).find());
  }

  private static boolean isReasonOfNotice(CitationGroup group) {
    return OPENS.matcher(group.before()).find()
        && REASON_ENDS.matcher(group.after()).find()
        && !OBLIGES.matcher(group.after()).find()
        && group.isInFirstSentence()
        && GIVES_NOTICE.matcher(group.nextSentence()).find();
  }

  private static boolean isReasonOfDecision(CitationGroup group) {
    return OPENS.matcher(group.before()).find()
        && ORGAN_DECIDES.matcher(group.after()).find()
        && !OBLIGES.matcher(group.after()).find()
        && group.isInFirstSentence();
  }

  /** Tells whether a word such as 根据 leads to the documents. */
  static boolean namesBasis(String before) {
    return BASED_ON.matcher(before).find();
  }

  private static boolean isDraftedAfter(CitationGroup group) {
    String after = group.after();
    if (DRAFTS.matcher(after).find()) {
      return true;
    }
    Matcher title = DRAFTS_TITLE.matcher(after);
    while (title.find()) {
      if (group.namesItselfAt(title.end())) {
        return true;
      }
    }
    return false;
  }
}
