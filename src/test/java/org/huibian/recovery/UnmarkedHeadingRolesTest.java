package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.IssueId;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;

/** Recognises headings without a mark by their print. */
class UnmarkedHeadingRolesTest {
  private static final String SENTENCE = "为规范示范项目管理，根据有关规定，结合我省实际，现就有关事项通知如下，请认真贯彻执行。";
  private static final String CLAUSE = "示范项目由各市推荐，经评审、公示后公布；";

  private static final String TITLE = "关于组织示范项目申报的通知";

  private final SourceText.Builder text = SourceText.builder(Path.of("a.pdf"));

  private record Typeset(double size, boolean bold, String text) {}

  private static Typeset plain(String text) {
    return new Typeset(1, false, text);
  }

  private List<String> headings(Typeset... lines) {
    text.add(TITLE).printed(new PrintedLine(1, true, true, 1.6, true, true));
    for (Typeset line : lines) {
      text.add(line.text())
          .printed(new PrintedLine(1, true, true, line.size(), line.bold(), false));
    }
    return recovered();
  }

  private List<String> recovered() {
    return Recovery.recover(text.build(), IssueId.parse("2025-07"), Decisions.NONE, "source.pdf")
        .issue()
        .articles()
        .get(0)
        .blocks()
        .stream()
        .filter(Block.Heading.class::isInstance)
        .map(block -> ((Block.Heading) block).text().plain())
        .toList();
  }

  @Test
  void aShortLineInBoldAboveTheTextIsAHeading() {
    assertEquals(
        List.of("申报条件"),
        headings(
            plain(SENTENCE),
            plain(CLAUSE),
            new Typeset(1, true, "申报条件"),
            plain("申报单位应当具有独立法人资格，运营和财务状况良好。")));
  }

  @Test
  void aShortLineInLargerTypeIsAHeading() {
    assertEquals(
        List.of("申报条件"),
        headings(
            plain(SENTENCE),
            plain(CLAUSE),
            new Typeset(1.3, false, "申报条件"),
            plain("申报单位应当具有独立法人资格，运营和财务状况良好。")));
  }

  @Test
  void aParagraphThatTheAuthorMakesProminentIsAHeading() {
    text.wholeParagraphs();
    for (String line : List.of(TITLE, SENTENCE, CLAUSE)) {
      text.add(line);
    }
    text.add("申报条件").prominent();
    text.add("申报单位应当具有独立法人资格，运营和财务状况良好。");
    assertEquals(List.of("申报条件"), recovered());
  }

  @Test
  void theSameLineInTheTypeOfTheTextIsNoHeading() {
    assertEquals(
        List.of(),
        headings(
            plain(SENTENCE), plain(CLAUSE), plain("申报条件"), plain("申报单位应当具有独立法人资格，运营和财务状况良好。")));
  }

  @Test
  void aSentenceInBoldIsNoHeadingAndNeitherAreSeveralLinesInBold() {
    assertEquals(
        List.of(),
        headings(
            plain(SENTENCE),
            new Typeset(1, true, "请于7月15日前报送。"),
            plain(SENTENCE),
            new Typeset(1, true, "示例省工业和信息化厅"),
            new Typeset(1, true, "示例省发展和改革委员会"),
            plain(CLAUSE)));
  }

  @Test
  void theNumberOfAnAnnouncementIsNoHeading() {
    text.wholeParagraphs();
    for (String line : List.of(TITLE, SENTENCE, "2025年第38号", SENTENCE)) {
      text.add(line);
    }
    assertEquals(List.of(), recovered());
  }

  @Test
  void wordsOnLinesOfTheirOwnAreHeadingsIfTheyAreSeveral() {
    text.wholeParagraphs();
    for (String line : List.of(TITLE, "背景", SENTENCE, "目标", SENTENCE, "分工", SENTENCE)) {
      text.add(line);
    }
    assertEquals(List.of("背景", "目标", "分工"), recovered());
  }

  @Test
  void wordsThatRecurAreNoHeadings() {
    text.wholeParagraphs();
    for (String line :
        List.of(TITLE, "苏示例", SENTENCE, "张示例", SENTENCE, "李示例", SENTENCE, "张示例", SENTENCE)) {
      text.add(line);
    }
    assertEquals(List.of(), recovered());
  }
}
