package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.recovery.boundary.Bylines;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark.Style;

/**
 * Assigns the roles of headings without a mark of enumeration: letter-spaced ones (前 言), short
 * lines between paragraphs, lines that stand out in print, titles of boxes (专栏) and captions of
 * tables.
 */
final class UnmarkedHeadingRoles implements RolePass {
  private static final Pattern KNOWN =
      Pattern.compile(
          "前\\s*言|引\\s*言|序\\s*言|展\\s*望|综\\s*述|总\\s*述|绪\\s*论|导\\s*言|结\\s*语|结束语|后\\s*记|附\\s*则|说\\s*明|概\\s*述|摘\\s*要");

  /** The title of a case: 案例一 …诉…案, 案例2：…. */
  private static final Pattern CASE =
      Pattern.compile(
          "(?:案\\s*例|事例|范例)\\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:[：:.．]|(?<=\\s))\\s*[^0-9].{3,}");

  /** The parts of a case, by the names that courts and tribunals print over them. */
  private static final Pattern CASE_PART =
      Pattern.compile(
          "(?:基本|简要)?案情(?:简介|介绍)?|申请人请求|(?:裁判|处理|裁决|仲裁|判决)(?:结果|要旨|理由)|(?:典型|指导|示范)意义"
              + "|争议焦点|案[例件](?:评析|分析|点评)|法官点评");

  /** The title of a part in black brackets: 【典型意义】. */
  private static final Pattern BRACKETED = Pattern.compile("【[^【】。]{2,16}】");

  /** The name of an organ or a part of one: 示例部安全生产司, but not 工作部署, 产业布局 or 中西部. */
  private static final Pattern ORGAN =
      Pattern.compile(
          "\\p{IsHan}{3,30}(?:(?<![全内东西中南北])部|(?<![布格结大全开新破])局|司|(?<!部)署|协会|学会|研究院|研究所|委员会|办公室|大学|公司)");

  /** Who wrote or took pictures: 本刊记者 苏示例. */
  private static final Pattern BYLINE =
      Pattern.compile("(?:本[刊报网台]|新华社|特约)?.{0,8}(?:记者|通讯员|撰稿|责任编辑|供稿|摄影)[\\s：:].{1,20}");

  /** An office or an institution and the name of a person: 示例大学研究所 张示例. */
  private static final Pattern PERSON =
      Pattern.compile(
          ".*(?:长|主任|委员|教授|研究员|院士|专员|经理|工程师|大学|学院|研究[院所]|公司|协会)\\s+\\p{IsHan}{1,2}\\s?\\p{IsHan}{1,2}"
              + "|本[刊报网台]评论员(?:\\s.{1,12})?");

  /** The number of an announcement on a line of its own, below its organ: 2021年第38号. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile("(?:[12][0-9]{3}\\s*年\\s*)?第\\s*[0-9]{1,4}\\s*号");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LONGEST = 40;
  private static final int SHORTEST = 4;

  /** A paragraph has at least this many characters. */
  private static final int SHORTEST_PARAGRAPH = 16;

  private static final int LONGEST_CAPTION = 80;
  private static final int LONGEST_CASE = 90;

  /** So many headings without mark show that a document has such headings. */
  private static final int FEWEST_SIBLINGS = 2;

  /** A line of a word, 背景 or 目标, is a heading only if so many different ones are alike. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}\\s?\\p{IsHan}{1,2}");

  /** How probable it is that a heading by its place is none: of 101 in labelled issues, all are. */
  private static final double PLAIN = 0.02;

  /** The same for what looks like the title of a box: of eight, one was a heading. */
  private static final double UNMARKED_BOX = 0.08;

  @Override
  public List<Doubt> assign(List<Segment> article) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 1; i < article.size(); i++) {
      Segment segment = article.get(i);
      if (!segment.isOpen()) {
        continue;
      }
      if (KNOWN.matcher(segment.text()).matches() || isCase(article, i)) {
        segment.becomeHeading(2);
      } else if (CASE_PART.matcher(segment.text()).matches() && i + 1 < article.size()) {
        segment.becomeHeading(isWithinCase(article, i) ? 3 : 2);
      } else if (isBracketed(article, i)) {
        segment.becomeHeading(isWithinCase(article, i) ? 3 : 2);
      } else if (segment.hasMark(Style.BOX) && segment.standsAlone(LONGEST_CAPTION)) {
        segment.become(Role.BOX_TITLE);
      } else if (segment.hasMark(Style.TABLE)
          && segment.standsAlone(LONGEST_CAPTION)
          && rowFollows(article, i)) {
        segment.become(Role.CAPTION);
      } else if (couldBeHeading(article, i) && isHeadingByPlace(article, i)) {
        becomeHeading(article, i);
        doubts.add(doubt(article, segment));
      } else if (couldBeHeading(article, i) && isHeadingByPrint(article, i)) {
        segment.becomeHeading(2);
      }
    }
    words(article);
    if (unmarkedHeadings(article) >= FEWEST_SIBLINGS) {
      besideTables(article);
    }
    return doubts;
  }

  /** Makes headings of lines that are one word each, if the article has several of them. */
  private static void words(List<Segment> article) {
    List<Segment> words = new ArrayList<>();
    for (int i = 1; i + 1 < article.size(); i++) {
      if (isWord(article, i)) {
        words.add(article.get(i));
      }
    }
    long different = words.stream().map(Segment::text).distinct().count();
    if (different >= FEWEST_WORDS && different == words.size()) {
      words.forEach(word -> word.becomeHeading(2));
    }
  }

  /** Returns whether a segment is one word between complete text and text, headings or a table. */
  private static boolean isWord(List<Segment> article, int i) {
    Segment segment = article.get(i);
    Segment before = article.get(i - 1);
    Segment next = article.get(i + 1);
    boolean afterText =
        before.is(Role.TITLE)
            || before.is(Role.HEADING)
            || before.is(Role.ROW)
            || SentenceEnds.endsSentence(before.text()) && !before.is(Role.SIGNATURE);
    boolean beforeText =
        next.isOpen() && next.width() >= SHORTEST_PARAGRAPH
            || next.is(Role.HEADING)
            || next.is(Role.RUN_IN)
            || next.is(Role.ITEM)
            || next.is(Role.ROW);
    return segment.isOpen()
        && segment.mark().isEmpty()
        && WORD.matcher(segment.text()).matches()
        && afterText
        && beforeText;
  }

  private static long unmarkedHeadings(List<Segment> article) {
    return article.stream().filter(s -> s.is(Role.HEADING) && s.mark().isEmpty()).count();
  }

  /**
   * Makes headings of lines between a paragraph and a table, or a table and a paragraph. By itself
   * such a line could be the caption of the table or its source; the document's other headings
   * without mark show what it is.
   */
  private static void besideTables(List<Segment> article) {
    for (int i = 1; i < article.size(); i++) {
      if (!article.get(i).isOpen() || !couldBeHeading(article, i)) {
        continue;
      }
      Segment before = article.get(i - 1);
      Segment next = article.get(i + 1);
      boolean afterText = before.isOpen() && SentenceEnds.endsSentence(before.text());
      boolean beforeText = next.isOpen() && SentenceEnds.endsSentence(next.text());
      if (afterText && next.is(Role.ROW) || before.is(Role.ROW) && beforeText) {
        article.get(i).becomeHeading(2);
      }
    }
  }

  /** Returns whether a segment is the title of a case and no entry of a list of cases. */
  private static boolean isCase(List<Segment> article, int i) {
    return isCaseTitle(article.get(i))
        && i + 1 < article.size()
        && !isCaseTitle(article.get(i + 1));
  }

  private static boolean isCaseTitle(Segment segment) {
    return segment.standsAlone(LONGEST_CASE) && CASE.matcher(segment.text()).matches();
  }

  private static boolean isBracketed(List<Segment> article, int i) {
    return BRACKETED.matcher(article.get(i).text()).matches()
        && i + 1 < article.size()
        && !BRACKETED.matcher(article.get(i + 1).text()).matches();
  }

  /** Returns whether the last heading above that is no part of a case is the title of one. */
  private static boolean isWithinCase(List<Segment> article, int i) {
    for (int k = i - 1; k > 0; k--) {
      Segment segment = article.get(k);
      if (segment.is(Role.HEADING) && !isPartOfCase(segment)) {
        return isCaseTitle(segment);
      }
    }
    return false;
  }

  private static boolean isPartOfCase(Segment segment) {
    return BRACKETED.matcher(segment.text()).matches()
        || CASE_PART.matcher(segment.text()).matches();
  }

  /** Returns the doubt about a heading by its place. */
  private static Doubt doubt(List<Segment> article, Segment heading) {
    boolean recurs = article.stream().filter(s -> s.text().equals(heading.text())).count() > 1;
    double probability = recurs || !heading.is(Role.BOX_TITLE) ? PLAIN : UNMARKED_BOX;
    return new Doubt(heading.line(), probability, Doubt.Kind.UNMARKED_HEADING, heading.text());
  }

  private static boolean rowFollows(List<Segment> article, int i) {
    return i + 1 < article.size() && article.get(i + 1).is(Role.ROW);
  }

  /** Makes it a heading, or the title of a box if the headings before it have numbers. */
  private static void becomeHeading(List<Segment> article, int i) {
    if (isAfterNumberedHeading(article, i)) {
      article.get(i).become(Role.BOX_TITLE);
    } else {
      article.get(i).becomeHeading(2);
    }
  }

  private static boolean couldBeHeading(List<Segment> article, int i) {
    Segment segment = article.get(i);
    return segment.mark().isEmpty()
        && segment.standsAlone(LONGEST)
        && segment.width() >= SHORTEST
        && segment.text().indexOf('。') < 0
        && i + 1 < article.size()
        && (!SentenceEnds.isComplete(segment.text()) || segment.text().matches(".*[”》]"))
        && !BYLINE.matcher(segment.text()).matches()
        && !PERSON.matcher(segment.text()).matches()
        && !isBelowTitle(article, i)
        && HAN.matcher(segment.text()).find()
        && !BARE_NUMBER.matcher(segment.text()).matches()
        && DocumentNumber.whole(segment.text()).isEmpty()
        && !segment.text().matches(".*[0-9]{5,}.*");
  }

  /** Returns whether a segment names the author or the organ below the title of an article. */
  private static boolean isBelowTitle(List<Segment> article, int i) {
    String text = article.get(i).text();
    return i > 0
        && article.get(i - 1).is(Role.TITLE)
        && (Bylines.isByline(text) || ORGAN.matcher(text).matches());
  }

  /** Returns whether a segment stands out in print between others that do not. */
  private static boolean isHeadingByPrint(List<Segment> article, int i) {
    Segment before = article.get(i - 1);
    Segment next = article.get(i + 1);
    return article.get(i).isProminent()
        && !(before.isOpen() && before.isProminent())
        && next.isOpen()
        && next.width() >= SHORTEST_PARAGRAPH
        && !next.isProminent();
  }

  /** Returns whether a segment stands between complete text and a paragraph. */
  private static boolean isHeadingByPlace(List<Segment> article, int i) {
    Segment before = article.get(i - 1);
    Segment next = article.get(i + 1);
    boolean afterText =
        before.isOpen() && SentenceEnds.endsSentence(before.text())
            || before.is(Role.RUN_IN)
            || before.is(Role.TITLE)
            || before.is(Role.FIGURE) && next.isOpen();
    return afterText
        && next.isOpen()
        && next.width() >= SHORTEST_PARAGRAPH
        && (SentenceEnds.isProse(next.text()) || SentenceEnds.endsSentence(next.text()));
  }

  private static boolean isAfterNumberedHeading(List<Segment> article, int i) {
    for (int k = i - 1; k > 0; k--) {
      Segment segment = article.get(k);
      if (segment.is(Role.HEADING) || segment.is(Role.RUN_IN)) {
        boolean numbered = segment.hasMark(Style.COMMA) || segment.hasMark(Style.BRACKET);
        return numbered || segment.hasMark(Style.DIGIT) || segment.hasMark(Style.DIGIT_BRACKET);
      }
    }
    return false;
  }
}
