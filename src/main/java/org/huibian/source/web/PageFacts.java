package org.huibian.source.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page states about its article beside the text: in the {@code meta} elements that the
 * guideline for government sites (国办发〔2017〕47号) names, in the table of an information catalogue
 * (索引号, 发文字号 …), and in the line below the headline (来源, 发布时间).
 */
final class PageFacts {
  /** The facts. */
  enum Fact {
    TITLE("标题|名称|信息名称|文件名称|公文名称"),
    NUMBER("发文字号|文号|发文号|文件编号|公文文号|文件号"),
    ISSUER("发文机关|发文机构|发文单位|制发机关|制定机关|成文机关|发布机构|发布机关|发布单位|公开主体"),
    SIGNED("成文日期|成文时间|发文日期|发文时间|签发日期|印发日期|生成日期|制发日期"),
    PUBLISHED("发布时间|发布日期|公开日期|公开时间|公布日期|更新时间|发稿时间|时间|日期"),
    ORIGIN("信息来源|文章来源|稿件来源|来源单位|来源|供稿"),
    OTHER("索引号|主题分类|分类|主题词|关键词|体裁分类|组配分类|有效性|有效期|责任编辑|编辑|字号|字体|作者" + "|审核|浏览次数|点击数|阅读量?|访问量");

    private final String names;

    Fact(String names) {
      this.names = names;
    }
  }

  /** A name with its colon, or alone in its cell; the value follows. */
  private static final Pattern NAME = names();

  /** A day at the start of a line of facts, without a name. */
  private static final Pattern DAY =
      Pattern.compile(
          "[12]\\d{3}(?:-\\d{1,2}-\\d{1,2}|年\\d{1,2}月\\d{1,2}日|/\\d{1,2}/\\d{1,2})"
              + "(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?");

  /** Where the buttons of a page start that stand behind a value. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?:[【\\[]\\s?)?(?:字[体号]\\s?[:：]|打\\s?印(?:本页)?(?=\\s|[】\\]]|$)|分享(?:到|至)?(?=\\s|[:：]|$)"
              + "|关\\s?闭(?:窗口)?(?=\\s|[】\\]]|$))");

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_LINES = 400;

  private final Map<Fact, String> facts = new EnumMap<>(Fact.class);

  private PageFacts() {}

  private static Pattern names() {
    StringBuilder names = new StringBuilder();
    for (Fact fact : Fact.values()) {
      names.append(names.isEmpty() ? "" : "|");
      // Pages space the characters of names to make their columns straight.
      String spaced = fact.names.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", "\\\\s{0,4}");
      names.append("(?<").append(fact.name()).append(">").append(spaced).append(')');
    }
    return Pattern.compile("(?:^|(?<=[\\s|｜\\[【（(0-9]))(?:" + names + ")\\s?(?:[:：]|$)");
  }

  /** Reads the facts of a page, given the lines around its article from the top. */
  static PageFacts of(Document page, List<String> around) {
    PageFacts facts = new PageFacts();
    facts.readLines(around);
    facts.readMeta(page, "ArticleTitle", Fact.TITLE);
    facts.readMeta(page, "PubDate", Fact.PUBLISHED);
    facts.readMeta(page, "ContentSource", Fact.ORIGIN);
    return facts;
  }

  /** Returns the headline that a page states for networks of readers. */
  static Optional<String> sharedTitle(Document page) {
    return page.head().select("meta[property=og:title]").stream()
        .map(meta -> value(meta.attr("content")))
        .filter(title -> !title.isEmpty())
        .findFirst();
  }

  /** Returns a fact; empty if the page does not state it. */
  Optional<String> get(Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /** Returns how many names of facts a line has; two or more are no sentence of an article. */
  static int names(String line) {
    Matcher m = NAME.matcher(spaced(line));
    int count = 0;
    while (m.find()) {
      count++;
    }
    return count;
  }

  /** Reads facts from lines; a value stands behind its name or in the next line. */
  private void readLines(List<String> lines) {
    int end = Math.min(lines.size(), MOST_LINES);
    for (int i = 0; i < end; i++) {
      String line = spaced(lines.get(i));
      Matcher m = NAME.matcher(line);
      List<Integer> starts = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      List<Fact> found = new ArrayList<>();
      while (line.length() <= 4 * LONGEST_VALUE && m.find()) {
        starts.add(m.start());
        ends.add(m.end());
        found.add(fact(m));
      }
      for (int k = 0; k < found.size(); k++) {
        int next = k + 1 < found.size() ? starts.get(k + 1) : line.length();
        String value = value(COMMAND.split(line.substring(ends.get(k), next), 2)[0]);
        boolean isLast = k + 1 == found.size();
        if (value.isEmpty() && isLast && i + 1 < end && names(lines.get(i + 1)) == 0) {
          value = value(spaced(lines.get(i + 1)));
        }
        put(found.get(k), value);
      }
      Matcher day = DAY.matcher(line);
      if (!found.isEmpty() && found.get(0) != Fact.SIGNED && day.lookingAt()) {
        put(Fact.PUBLISHED, day.group());
      }
    }
  }

  /** Returns a line with ordinary spaces in place of all others, which pages space names with. */
  private static String spaced(String line) {
    return line.replaceAll("\\p{Zs}", " ").strip();
  }

  private static Fact fact(Matcher m) {
    for (Fact fact : Fact.values()) {
      if (m.group(fact.name()) != null) {
        return fact;
      }
    }
    throw new IllegalStateException(m.group());
  }

  private static String value(String text) {
    return text.replaceAll("^[\\s\\p{Zs}|｜\\[\\]【】]+|[\\s\\p{Zs}|｜\\[\\]【】]+$", "");
  }

  private void put(Fact fact, String value) {
    if (!value.isEmpty() && value.length() <= LONGEST_VALUE) {
      facts.putIfAbsent(fact, value);
    }
  }

  /** A statement for programs is surer than a line of the page. */
  private void readMeta(Document page, String name, Fact fact) {
    for (Element meta : page.head().select("meta[name][content]")) {
      String value = value(meta.attr("content"));
      if (meta.attr("name").toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
          && !value.isEmpty()
          && value.length() <= LONGEST_VALUE) {
        facts.put(fact, value);
        return;
      }
    }
  }
}
