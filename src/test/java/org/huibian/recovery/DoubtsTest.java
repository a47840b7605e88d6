package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.model.Decisions;
import org.huibian.recovery.boundary.ArticleStart;
import org.huibian.recovery.boundary.Boundaries;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;

/** A doubt is raised once for each cause, only where something may well be wrong. */
class DoubtsTest {
  private static final String SENTENCE = "为贯彻落实有关部署，推动渡口设施更新和船舶安全改造，完善服务体系，加强组织协调，现就有关事项通知如下。";

  private static List<String> letter(String... rest) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "某省水运局关于做好渡口设施更新工作的通知",
                "某水运〔2025〕7号",
                "各市、县水运管理机构：",
                SENTENCE,
                "一、总体要求",
                SENTENCE));
    lines.addAll(List.of(rest));
    return lines;
  }

  private static List<Doubt> doubts(List<String> lines, Doubt.Kind kind) {
    return RecoveryFixture.of(lines).doubts().stream().filter(d -> d.kind() == kind).toList();
  }

  @Test
  void aPlainLetterHasNoDoubts() {
    assertEquals(List.of(), RecoveryFixture.of(letter("某省水运局", "2025年7月1日")).doubts());
  }

  @Test
  void aListOfMissingAttachmentsIsOneDoubt() {
    List<Doubt> missing =
        doubts(
            letter(
                "附件：1.渡口名录",
                "2.船舶检验清单",
                "3.安全设施配置标准",
                "4.更新资金分配方案",
                "某省水运局",
                "2025年7月1日",
                "渡口由所在地水运管理机构登记，变更的应当在三十日内报告。"),
            Doubt.Kind.ATTACHMENT_MISSING);
    assertEquals(1, missing.size());
    assertEquals(7, missing.get(0).line());
    assertTrue(missing.get(0).detail().contains("更新资金分配方案"), missing::toString);
  }

  @Test
  void attachmentsOfWhichNothingIsPrintedAreOneDoubtOfLittleWeight() {
    List<String> lines = letter("附件：1.渡口名录", "2.船舶检验清单", "某省水运局", "2025年7月1日");
    List<Doubt> missing = doubts(lines, Doubt.Kind.ATTACHMENT_MISSING);
    assertEquals(1, missing.size());
    assertEquals(Doubt.LEAST, missing.get(0).probability());
  }

  @Test
  void attachmentsThatAreToBeDownloadedAreNotMissing() {
    List<String> lines = letter("附件：1.渡口名录", "2.船舶检验清单", "（附件请登录水运服务系统下载）", "某省水运局", "2025年7月1日");
    assertEquals(List.of(), doubts(lines, Doubt.Kind.ATTACHMENT_MISSING));
  }

  @Test
  void aMissingNumberIsDoubtfulOnlyWhereALineLooksLikeOne() {
    List<String> without = letter("某省水运局", "2025年7月1日");
    without.remove(1);
    assertEquals(List.of(), doubts(without, Doubt.Kind.NUMBER_MISSING));
    List<String> damaged = letter("某省水运局", "2025年7月1日");
    damaged.set(1, "某水运〔2025〕7");
    assertEquals(1, doubts(damaged, Doubt.Kind.NUMBER_MISSING).size());
  }

  @Test
  void aSignatureThatIsLaterThanTheOwnOneMayBeThatOfAnotherDocument() {
    List<String> lines =
        letter("某省水运局", "2025年7月1日", "附件 渡口安全管理要求", SENTENCE, "某市港航局", "2025年8月3日");
    List<Doubt> doubts = doubts(lines, Doubt.Kind.SECOND_DOCUMENT);
    assertEquals(1, doubts.size());
    assertTrue(lines.get(doubts.get(0).line() - 1).matches("某市港航局|2025年8月3日"));
    List<String> forwarded =
        letter("某省水运局", "2025年7月1日", "附件 渡口安全管理要求", SENTENCE, "某市港航局", "2025年6月3日");
    assertEquals(List.of(), doubts(forwarded, Doubt.Kind.SECOND_DOCUMENT));
    assertEquals(List.of(), doubts(letter("某省水运局", "2025年7月1日"), Doubt.Kind.SECOND_DOCUMENT));
  }

  @Test
  void aListOfNumbersOfOtherDocumentsIsOneDoubt() {
    List<String> lines = letter("某省水运局", "2025年7月1日");
    lines.addAll(List.of("某政发〔2017〕25号", "某政发〔2017〕1号", "某政办字〔2015〕252号"));
    assertEquals(1, doubts(lines, Doubt.Kind.SECOND_DOCUMENT).size());
  }

  @Test
  void theMostDoubtfulPlacesAreNamedHoweverSureTheProgramIs() {
    List<String> lines = new ArrayList<>();
    List<ArticleStart> starts = new ArrayList<>();
    List<ArticleStart> misses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lines.addAll(List.of("某省第" + i + "号渡口管理办法", SENTENCE, "第" + i + "号渡口的设施", SENTENCE));
      double sure = 0.97 + i * 0.003;
      starts.add(new ArticleStart(List.of(4 * i + 1), lines.get(4 * i), sure, sure));
      misses.add(new ArticleStart(List.of(4 * i + 3), lines.get(4 * i + 2), 0, 0.02 - i * 0.001));
    }
    List<Doubt> doubts = boundaryDoubts(lines, starts, misses);
    assertEquals(
        List.of(1, 5, 3, 7, 11), doubts.stream().map(Doubt::line).toList(), doubts::toString);
    assertEquals(
        List.of(), boundaryDoubts(lines, starts.subList(0, 2), misses), "a document or two");
  }

  private static List<Doubt> boundaryDoubts(
      List<String> lines, List<ArticleStart> starts, List<ArticleStart> misses) {
    SourceText source = new SourceText(Path.of("invented.txt"), lines);
    Layout layout = LayoutReader.read(source, Decisions.NONE);
    return BoundaryDoubts.of(layout, new Boundaries(starts, misses));
  }

  @Test
  void aTitleRightBelowAnotherOneIsMostLikelyWrong() {
    List<String> lines = letter("某省水运局", "2025年7月1日");
    lines.addAll(
        List.of(
            "某省水运局发布《内河渡船检验管理办法》",
            "某省水运局关于印发《港口岸线使用规定》的通知",
            "各市、县水运管理机构：",
            SENTENCE,
            "某省水运局",
            "2025年8月1日"));
    RecoveredIssue issue = RecoveryFixture.of(lines);
    if (issue.issue().articles().size() == 3) {
      Doubt first = issue.doubts().get(0);
      assertEquals(Doubt.Kind.ARTICLE_START, first.kind());
      assertEquals(10, first.line());
      assertTrue(first.probability() > 0.5);
    }
  }

  @Test
  void anEntryOfTheContentsWithoutArticleIsNamedAtTheLineThatMayBeItsTitle() {
    List<String> lines =
        new ArrayList<>(List.of("目 录", "某省水运局关于做好渡口设施更新工作的通知......1", "渡船通讯......2", "某省水运局", ""));
    lines.addAll(letter("某省水运局", "2025年7月1日"));
    lines.add("渡船通讯");
    lines.add(SENTENCE);
    List<Doubt> missing = doubts(lines, Doubt.Kind.CONTENTS_ENTRY_MISSING);
    assertEquals(1, missing.size());
    assertEquals("渡船通讯", lines.get(missing.get(0).line() - 1));
  }

  @Test
  void aJoinIsDoubtfulOnlyWhereASentenceHasEndedAndABracketIsOpen() {
    assertEquals(
        List.of(),
        doubts(
            letter("港区内的装卸、储存、运输作业应当遵守安全规程，并且配备相应的消防、救生和通信设备，", "确保人员安全。", "某省水运局", "2025年7月1日"),
            Doubt.Kind.JOINED));
    assertEquals(
        1,
        doubts(
                letter(
                    "该条例规定：“渡口的设置应当经县级人民政府批准，并且具备安全设施和值守人员。", "……渡口不得擅自迁移。”", "某省水运局", "2025年7月1日"),
                Doubt.Kind.JOINED)
            .size());
  }

  @Test
  void doubtsStandInTheOrderOfTheDamageToBeExpected() {
    Doubt boundary = new Doubt(9, 0.2, Doubt.Kind.ARTICLE_NOT_STARTED, "");
    Doubt number = new Doubt(8, 0.5, Doubt.Kind.NUMBER_DAMAGED, "");
    Doubt heading = new Doubt(7, 0.5, Doubt.Kind.UNMARKED_HEADING, "");
    Doubt join = new Doubt(6, 0.5, Doubt.Kind.JOINED, "");
    List<Doubt> doubts = new ArrayList<>(List.of(join, heading, number, boundary));
    doubts.sort(Doubt.WORST_FIRST);
    assertEquals(List.of(boundary, number, heading, join), doubts);
  }
}
