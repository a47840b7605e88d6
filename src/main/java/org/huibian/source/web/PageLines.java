package org.huibian.source.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibian.source.LineRole;
import org.huibian.source.web.PageFacts.Fact;
import org.huibian.text.DocumentNumber;
import org.huibian.text.TextKey;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts the lines of a page into the order of a printed document: headline, number, where and when
 * it was published, text, signature. What the article itself repeats is taken from the article.
 * Last come the lines that belong to the site.
 */
final class PageLines {
  /** The headline and the number of a document stand within so many lines of its text. */
  private static final int HEAD_LINES = 12;

  /** The table of an information catalogue ends within so many lines of the text. */
  private static final int CATALOGUE_LINES = 30;

  private static final int LONGEST_FACT_LINE = 160;

  /** A single fact in the text of a page that is certainly one of the page. */
  private static final Pattern SINGLE_FACT =
      Pattern.compile(
          "(?:[12]\\d{3}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\s\\p{Zs}]*)?"
              + "[\\[【（(]?(?:(?:信息|文章|稿件)?来\\s?源|发布(?:时间|日期|机构|单位)|索\\s?引\\s?号|发文(?:字号|机关|机构)"
              + "|(?:成文|印发|生成|公开|公布)日期|(?:浏览|点击|阅读)(?:次数|量|数)?|责任编辑|主题分类|主题词|有效性)\\s?[:：].*");

  private static final Pattern FIGURES = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  /** The day below a signature. */
  private static final Pattern DAY =
      Pattern.compile("[12][0-9〇○零一二三四五六七八九]{3}年.{1,3}月.{1,3}日|二[〇○零].{2}年.{1,2}月.{1,3}日");

  private final PageFacts facts;
  private final List<WebLine> article;
  private final List<WebLine> around;
  private final List<WebLine> out = new ArrayList<>();

  private PageLines(PageFacts facts, List<WebLine> article, List<WebLine> around) {
    this.facts = facts;
    this.article = article;
    this.around = around;
  }

  /** Returns all lines of a page. */
  static List<WebLine> of(Document page) {
    PageWeights weights = PageWeights.of(page);
    Element root = ArticleRoot.find(page.body(), weights);
    List<WebLine> article = new ArrayList<>();
    List<WebLine> around = new ArrayList<>(WebBlocks.around(page.body(), root, weights));
    boolean hasBegun = false;
    int count = 0;
    for (WebLine line : WebBlocks.article(root, weights)) {
      boolean isFact = !hasBegun && count < CATALOGUE_LINES && isFact(line);
      hasBegun |= !isFact && line.text().indexOf('。') >= 0;
      count++;
      if (isFact) {
        around.add(count - 1 < around.size() ? count - 1 : around.size(), aside(line));
      } else {
        article.add(line);
      }
    }
    PageFacts facts = PageFacts.of(page, around.stream().flatMap(PageLines::cells).toList());
    return new PageLines(facts, article, around).lines(page);
  }

  private static WebLine aside(WebLine line) {
    return line.role().isPresent() ? line : WebLine.leftOut(line.text(), LineRole.NAVIGATION);
  }

  /** Returns whether a line of the text states facts of the page rather than being text. */
  private static boolean isFact(WebLine line) {
    String text = line.text().strip();
    return line.isText()
        && text.length() <= LONGEST_FACT_LINE
        && (text.replace('\t', ' ').lines().mapToInt(PageFacts::names).sum() >= 2
            || SINGLE_FACT.matcher(text).matches());
  }

  private static Stream<String> cells(WebLine line) {
    return Arrays.stream(line.text().split("\t")).filter(cell -> !cell.isBlank());
  }

  private List<WebLine> lines(Document page) {
    Optional<String> title =
        PageTitle.of(
            page, facts, Stream.concat(around.stream(), head()).map(WebLine::text).toList());
    List<WebLine> text = title.isPresent() ? placeTitle(title.get()) : article;
    out.addAll(text);
    addSignature();
    around.stream()
        .filter(line -> title.isEmpty() || !line.text().equals(title.get()))
        .map(line -> line.text().isBlank() ? line : withoutTabs(line))
        .forEach(out::add);
    return out;
  }

  private static WebLine withoutTabs(WebLine line) {
    return WebLine.leftOut(
        line.text().replace('\t', ' ').strip(), line.role().orElse(LineRole.NAVIGATION));
  }

  private Stream<WebLine> head() {
    return article.stream().filter(WebLine::isText).limit(HEAD_LINES);
  }

  /**
   * Puts the headline on a line of its own above the text, and the number and the publication below
   * it. A headline that the first lines of the text repeat, on one line or several, stays there.
   */
  private List<WebLine> placeTitle(String title) {
    List<WebLine> text = new ArrayList<>(article);
    int[] found = placeOf(title);
    text.subList(found[0], found[1]).clear();
    int at = found[0];
    text.add(at++, WebLine.text(title, true, List.of()));
    if (at < text.size() && DocumentNumber.whole(text.get(at).text()).isPresent()) {
      at++;
    }
    Optional<String> number = number();
    if (number.isPresent()) {
      text.add(at++, WebLine.text(number.get()));
    }
    Optional<String> publication = publication();
    if (publication.isPresent()) {
      text.add(at, WebLine.text(publication.get()));
    }
    return text;
  }

  /** Returns the lines that a headline takes up, from and to; none at the start if it is new. */
  private int[] placeOf(String title) {
    String key = TextKey.normalized(title);
    int end = Math.min(HEAD_LINES, article.size());
    for (int from = 0; from < end; from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < end && joined.length() < key.length(); to++) {
        if (!article.get(to).isText()) {
          break;
        }
        joined.append(TextKey.normalized(article.get(to).text()));
        if (joined.toString().equals(key)) {
          return new int[] {from, to + 1};
        }
      }
    }
    return new int[] {0, 0};
  }

  /** Returns the number that the page states, if the text does not have it. */
  private Optional<String> number() {
    return Stream.concat(facts.get(Fact.NUMBER).stream(), around.stream().map(WebLine::text))
        .map(String::strip)
        .filter(text -> DocumentNumber.whole(text).isPresent())
        .findFirst()
        .filter(number -> !hasNumber(DocumentNumber.key(number)));
  }

  private boolean hasNumber(String key) {
    return article.stream()
        .filter(WebLine::isText)
        .flatMap(line -> DocumentNumber.all(line.text()).stream())
        .anyMatch(own -> DocumentNumber.key(own.printed()).equals(key));
  }

  /**
   * Returns the line that says where and when the page was published. A document that states its
   * own day needs none: the page has only copied it.
   */
  private Optional<String> publication() {
    if (article.stream().anyMatch(l -> l.isText() && DAY.matcher(l.text().strip()).matches())) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    facts.get(Fact.ORIGIN).ifPresent(origin -> parts.add("来源：" + origin));
    facts.get(Fact.PUBLISHED).ifPresent(day -> parts.add("发布时间：" + day));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
  }

  /**
   * Adds the signature that the page states for a document whose text has none. Behind attachments,
   * nobody would know whose signature it is, so none is added there.
   */
  private void addSignature() {
    Optional<String> issuer = facts.get(Fact.ISSUER);
    Optional<String> signed = facts.get(Fact.SIGNED);
    boolean isDocument = facts.get(Fact.NUMBER).isPresent();
    if (issuer.isEmpty() || signed.isEmpty() || !isDocument) {
      return;
    }
    String organ = TextKey.normalized(issuer.get().split("[\\s、,，;；]")[0]);
    boolean isSigned =
        article.stream()
            .filter(WebLine::isText)
            .anyMatch(
                line ->
                    line.text().startsWith("附件")
                        || line.text().length() < 2 * LONGEST_FACT_LINE / 4
                            && TextKey.normalized(line.text()).equals(organ));
    if (!isSigned) {
      for (String name : issuer.get().split("[\\s、,，;；]+")) {
        out.add(WebLine.text(name));
      }
      out.add(WebLine.text(chineseDay(signed.get())));
    }
  }

  /** Returns a day as signatures have it; facts of pages have it in figures. */
  private static String chineseDay(String day) {
    Matcher m = FIGURES.matcher(day);
    return m.lookingAt()
        ? m.group(1) + "年" + Integer.parseInt(m.group(2)) + "月" + Integer.parseInt(m.group(3)) + "日"
        : day;
  }
}
