package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.BigramSimilarity;
import org.huibian.text.DocumentNumber;
import org.huibian.text.OfficialDate;
import org.huibian.text.TextKey;

/** Recognises the headlines of a compendium and the works that they name. */
final class Headlines {
  /** The form of a headline. */
  enum Form {
    /** 关于…的通知. */
    NOTICE,
    /** X部门联合印发《Y》, 《Y》发布, 某法完成修订. */
    NEWS,
    /** 解读 | 《Y》, 专家解读之一, 答记者问. */
    INTERPRETATION,
    /** …实施方案, …管理办法: the title of a document, which mostly stands inside a notice. */
    NAMED,
    /** Any other form. */
    NONE
  }

  /** A headline has at most this many characters. */
  static final int LONGEST = 110;

  private static final int SHORTEST = 6;

  /** Matches remarks in brackets after a headline, such as （试行）. */
  static final String TAIL = "(?:\\s*[（(][^（）()]{1,24}[）)])*";

  private static final Pattern NOTICE =
      Pattern.compile(".*关于.*(?:通知|意见|决定|公告|通报|批复|复函|函|命令|决议|公报|通告|若干措施|措施|建议)" + TAIL);
  private static final Pattern NEWS =
      Pattern.compile(
          "(?:.*(?:印发|发布|公布|出台|颁布|制定|修订|签署|部署|下达|通过|公开征求).{0,6}《.+》.*"
              + "|.*《.+》.{0,6}(?:印发|发布|公布|出台|颁布|实施|施行|修订|通过|征求意见)"
              + "|.*(?:印发|发布|公布|出台|颁布|施行|修订|表决通过|印发实施|正式实施|答复|落地)"
              + "|.*(?:部署|启动|开展|组织|推进).{2,40}工作|.*签署.*令.*|.*公布.*(?:名单|清单|目录|结果)"
              + "|.{2,20}(?:印发|发布|公布|出台|推出).{4,40}(?:标准|报告|名单|目录|公告|规划|指南|清单|数据|成果|计划|政策|措施|意见)"
              + "|.{2,24}(?:召开|举行).{2,30}(?:会议|座谈会|发布会|推进会|部署会|大会|论坛)(?:\\s.+)?"
              + "|.*(?:征集|申报).*)"
              + TAIL);
  private static final Pattern INTERPRETATION =
      Pattern.compile(
          "(?:(?:专家|政策|权威|官方|图文|文字)?解\\s*读(?:之?[一二三四五六七八九十0-9]{1,3})?\\s*[|丨｜:：《“ ].*"
              + "|(?:专家|政策)解读(?:之?[一二三四五六七八九十0-9]{1,3}).*"
              + "|.*(?:负责人|负责同志|发言人)\\s?(?:解读|详解|介绍|回应|谈).+"
              + "|.*(?:答记者问|解读|答问|问答|解答|说明会实录)|一图读懂.*)"
              + TAIL);
  private static final Pattern NAMED =
      Pattern.compile(
          ".*(?:方案|办法|规定|条例|细则|指南|规划|目录|清单|要点|计划|纲要|标准|指引|规则|规范|章程|名单|报告"
              + "|准则|制度|措施|意见|通知|公告|法)"
              + TAIL);

  /**
   * The possessive quantifiers keep a page of text after an unclosed 《 from exhausting the stack.
   */
  private static final Pattern WORK = Pattern.compile("《((?:[^《》]++|《[^《》]*+》)++)》");

  private static final Pattern BRACKETED = Pattern.compile("[（(].*[）)]");

  private Headlines() {}

  /**
   * Returns whether a segment can be a headline: short, no sentence, no mark, no number or date.
   */
  static boolean isPossible(Segment segment) {
    String text = segment.text();
    int width = segment.width();
    return segment.standsAlone(LONGEST)
        && width >= SHORTEST
        && segment.mark().isEmpty()
        && !text.startsWith("——")
        && !text.startsWith("http")
        && !text.startsWith("file:")
        && !text.startsWith("<http")
        && text.indexOf('。') < 0
        && text.indexOf('；') < 0
        && !BRACKETED.matcher(text).matches()
        && DocumentNumber.whole(text).isEmpty()
        && OfficialDate.whole(text).isEmpty();
  }

  /** Returns the form of a headline. */
  static Form form(String text) {
    String plain = text.strip();
    if (INTERPRETATION.matcher(plain).matches()) {
      return Form.INTERPRETATION;
    }
    if (NOTICE.matcher(plain).matches()) {
      return Form.NOTICE;
    }
    if (NEWS.matcher(plain).matches()) {
      return Form.NEWS;
    }
    return NAMED.matcher(plain).matches() ? Form.NAMED : Form.NONE;
  }

  /** Returns the first 《work》 that a text names, without the outer book marks. */
  static Optional<String> work(String text) {
    Matcher m = WORK.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** Returns all works that a text names, in order, without the outer book marks. */
  static List<String> works(String text) {
    List<String> found = new ArrayList<>();
    Matcher m = WORK.matcher(text);
    while (m.find()) {
      found.add(m.group(1));
    }
    return found;
  }

  /** Returns the form in which titles are compared. */
  static String key(String title) {
    return TextKey.normalized(title).replaceAll("[|<>《》\"]", "");
  }

  /** Returns how similar two titles are, 0 to 1, by the pairs of adjacent characters they share. */
  static double likeness(String a, String b) {
    return BigramSimilarity.of(key(a), key(b));
  }
}
