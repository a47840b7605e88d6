package org.huibian.recovery.boundary;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Authorities;

/** Finds the evidence in the words of a candidate. */
final class Wording {
  private static final String TAIL = "(?:\\s*[（(][^（）()]{1,24}[）)])*";

  private static final Pattern LETTER =
      Pattern.compile(".*关于.*(?:通知|意见|决定|公告|通报|批复|复函|函|命令|决议|公报|通告|若干措施|措施|建议|答复|请示|报告)" + TAIL);
  private static final Pattern NORM_END =
      Pattern.compile(".*(?:条例|办法|规定|细则|规则|解释|决定|章程|准则|规范|规程|制度|守则|法)" + TAIL);
  private static final Pattern PLAN_END =
      Pattern.compile(".*(?:方案|意见|指南|规划|目录|清单|要点|计划|纲要|标准|指引|名单|报告|措施|公告|通知|批复)" + TAIL);
  private static final Pattern ISSUED =
      Pattern.compile(
          ".*(?:印发|发布|公布|出台|颁布|施行|实施(?!方案|意见|细则|办法|规划|计划|纲要|指南)|全文|(?<!制)修订|通过|签署|批复了?|落地|征求意见|征集).*");
  private static final Pattern INTERPRETATION =
      Pattern.compile(".*(?:解\\s*读|答记者问|问答|答问|一图读懂|实录|(?:编制|起草|修订)说明|负责人.{0,4}就|热点问题).*");
  private static final Pattern NEWS_VERB =
      Pattern.compile(".*(?:部署|启动|开展|组织|推进|召开|举行|征集|申报|发布|公布|公开|明确|成立|签署|完成|事关).*");
  private static final Pattern EDITION_END = Pattern.compile(".*[（(][^（）()]{1,24}[）)]");
  private static final Pattern LABEL = Pattern.compile("[^《“，：:]{2,16}[：:].+");
  private static final Pattern FORM_END = Pattern.compile(".*(?:表|书|模板|样式|格式|证|卡|图|封面|单)" + TAIL);
  private static final Pattern PART_WORD =
      Pattern.compile(".*(?:总则|附则|说明|目录|前言|背景|意义|案情|要求|总体|分工|定义|联系|事项|条件|材料|流程|程序|情况|基本).*");
  private static final Pattern PLACE_FIRST =
      Pattern.compile(
          "[\\p{IsHan}]{2,12}?(?:省|市(?!场)|自治区|自治州|自治县|县|区(?!域|块|分)|部(?!门|分|署|际)|委(?!托)|局(?!面|部)|署|院|厅|委员会|办公厅|法院|检察院|政府|中央)[\\p{IsHan}、"
              + " 《（(].*");
  private static final Pattern STORY =
      Pattern.compile(".*(?:[？?]|如何|能否|是否|怎么|什么|可否|吗$|应当|应(?![急用对变收付税届聘征激力])|诉.*案|案$|构成|不得|不影响).*");
  private static final Pattern DANGLING = Pattern.compile(".*[的和及与或在对为等以并]");
  private static final Pattern CLAUSES = Pattern.compile(".*[，,？！?!].*");

  private final Authorities authorities;

  Wording(Authorities authorities) {
    this.authorities = authorities;
  }

  /** Adds the evidence in the words of a candidate. */
  void find(TitleCandidate candidate, Set<TitleEvidence> found) {
    String title = candidate.text();
    if (authorities.leading(title).isPresent()) {
      found.add(TitleEvidence.ORGAN_FIRST);
    } else {
      add(found, TitleEvidence.PLACE_FIRST, PLACE_FIRST, title);
    }
    add(found, TitleEvidence.LETTER, LETTER, title);
    if (title.startsWith("关于")) {
      found.add(TitleEvidence.ABOUT_FIRST);
    }
    add(found, TitleEvidence.NORM_END, NORM_END, title);
    add(found, TitleEvidence.PLAN_END, PLAN_END, title);
    add(found, TitleEvidence.ISSUED, ISSUED, title);
    add(found, TitleEvidence.INTERPRETATION, INTERPRETATION, title);
    if (title.indexOf('《') >= 0) {
      found.add(TitleEvidence.NAMES_WORK);
    }
    add(found, TitleEvidence.EDITION_END, EDITION_END, title);
    add(found, TitleEvidence.NEWS_VERB, NEWS_VERB, title);
    add(found, TitleEvidence.CLAUSES, CLAUSES, title);
    if (title.indexOf('：') >= 0 || title.indexOf(':') >= 0) {
      found.add(TitleEvidence.COLON);
    }
    add(found, TitleEvidence.LABEL, LABEL, title);
    add(found, TitleEvidence.FORM_END, FORM_END, title);
    add(found, TitleEvidence.PART_WORD, PART_WORD, title);
    if (!authorities.split(title).isEmpty()) {
      found.add(TitleEvidence.ORGANS_ONLY);
    }
    add(found, TitleEvidence.STORY, STORY, title);
    if (SentenceEnds.hasOpenBracket(title) || closes(title)) {
      found.add(TitleEvidence.UNBALANCED);
    }
    add(found, TitleEvidence.DANGLING, DANGLING, title);
    size(candidate, found);
  }

  /** Returns whether a text closes a bracket that it has not opened. */
  private static boolean closes(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += "《（(“〔".indexOf(c) >= 0 ? 1 : 0;
      open -= "》）)”〕".indexOf(c) >= 0 ? 1 : 0;
      if (open < 0) {
        return true;
      }
    }
    return false;
  }

  private static void size(TitleCandidate candidate, Set<TitleEvidence> found) {
    int width = candidate.width();
    if (width < 8) {
      found.add(TitleEvidence.VERY_SHORT);
    } else if (width <= 12) {
      found.add(TitleEvidence.SHORT);
    } else if (width <= 18) {
      found.add(TitleEvidence.MIDDLING);
    } else if (width > 45) {
      found.add(TitleEvidence.LONG);
    }
    long chinese = candidate.text().codePoints().filter(Character::isIdeographic).count();
    if (chinese * 4 < width * 3L) {
      found.add(TitleEvidence.FOREIGN);
    }
  }

  private static void add(
      Set<TitleEvidence> found, TitleEvidence evidence, Pattern pattern, String text) {
    if (pattern.matcher(text).matches()) {
      found.add(evidence);
    }
  }
}
