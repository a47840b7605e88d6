package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.huibian.layout.Line;
import org.huibian.layout.Passage;
import org.junit.jupiter.api.Test;

/**
 * Joins the lines of inner headlines and puts footnotes in their place before roles are assigned.
 */
class SegmentOrderTest {
  private static final String SENTENCE = "为规范预付消费，省高级人民法院制定了批复，自发布之日起施行。";

  private static List<Segment> article(String... texts) {
    List<Segment> article = new ArrayList<>();
    for (String text : texts) {
      Line line = new Line(2 * article.size() + 1, text, false, true);
      article.add(new Segment(Passage.of(List.of(line))));
    }
    return article;
  }

  private static List<String> texts(List<Segment> article) {
    return article.stream().map(Segment::text).toList();
  }

  @Test
  void theLinesAboveASubtitleAndTheSubtitleAreOneHeading() {
    List<Segment> joined =
        SubtitledHeadings.join(
            article("批复发布", SENTENCE, "维护消费者权益", "促进消费健康发展", "——批复正式发布", SENTENCE));
    assertEquals(List.of("批复发布", SENTENCE, "维护消费者权益 促进消费健康发展 ——批复正式发布", SENTENCE), texts(joined));
    assertEquals(Role.HEADING, joined.get(2).role());
  }

  @Test
  void aHeadlineAndItsSubtitleOnOneLineAreAHeading() {
    List<Segment> joined =
        SubtitledHeadings.join(article("批复发布", SENTENCE, "维护消费者权益 ——批复正式发布", SENTENCE));
    assertEquals(Role.HEADING, joined.get(2).role());
  }

  @Test
  void linesWithADashInAListAreNoSubtitles() {
    String[] list = {"规划", SENTENCE, "主要目标", "——产业规模", "——创新能力", "——绿色发展", SENTENCE};
    assertEquals(
        List.of(list).subList(0, 5), texts(SubtitledHeadings.join(article(list))).subList(0, 5));
  }

  @Test
  void aFootnoteStandsBehindTheParagraphThatRefersToIt() {
    assertEquals(
        List.of("标题", "指标有所调整①，期限②。", "①依据国家标准。", "②以铭牌为准。", SENTENCE, "来源：网站"),
        texts(
            Footnotes.place(
                article("标题", "指标有所调整①，期限②。", SENTENCE, "①依据国家标准。", "②以铭牌为准。", "来源：网站"))));
  }

  @Test
  void aFootnoteWithANumberInBracketsIsPlacedToo() {
    assertEquals(
        List.of("标题", "产量增长5%，居首位[1]。", "[1] 数据来源于统计公报。", SENTENCE),
        texts(Footnotes.place(article("标题", "产量增长5%，居首位[1]。", SENTENCE, "[1] 数据来源于统计公报。"))));
  }

  @Test
  void entriesOfAListKeepTheirPlace() {
    String[] list = {"标题", "包括以下内容：①机械；②材料。", SENTENCE, "①机械部分由甲负责。", "②材料部分由乙负责。"};
    assertEquals(List.of(list), texts(Footnotes.place(article(list))));
  }
}
