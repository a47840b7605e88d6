package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Decision;
import org.huibian.model.Decisions.Verdict;
import org.huibian.model.IssueId;
import org.huibian.source.SourceText;
import org.huibian.source.TextReader;
import org.huibian.text.BlockText;
import org.junit.jupiter.api.Test;

/** The decisions of the editor about lines override what the text looks like. */
class EditorDecisionsTest {
  private static final String LONG = "为贯彻落实有关部署，推动装备更新和技术改造，完善服务体系，加强组织协调，现就有关事项通知如下。";

  /** The line numbers of the decisions are those of this list, from 1. */
  private static final List<String> SOURCE =
      List.of(
          "某部关于做好装备更新工作的通知",
          "某部装〔2025〕7号",
          "各省、自治区、直辖市有关主管部门：",
          LONG,
          "一、总体要求",
          LONG,
          "重点任务示例",
          LONG,
          "专栏 1 更新方向",
          "重点装备：各类起重和冶金装备。",
          "本栏之外的文字，并不属于专栏，却没有任何标记。",
          "二、保障措施",
          LONG);

  private static RecoveredIssue recover(Map<Integer, Decision> decisions) {
    return Recovery.recover(
        new SourceText(Path.of("source.txt"), SOURCE),
        Optional.of(new IssueId(2025, 7)),
        Decisions.of(decisions),
        "source.txt");
  }

  private static Block blockWith(Article article, String text) {
    return article.blocks().stream()
        .filter(b -> BlockText.of(b).contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static Article first(RecoveredIssue issue) {
    return issue.issue().articles().get(0);
  }

  @Test
  void withoutADecisionAShortLineIsTheTitleOfABox() {
    RecoveredIssue issue = recover(Map.of());
    assertInstanceOf(Block.Box.class, blockWith(first(issue), "重点任务示例"));
  }

  @Test
  void aLineDecidedToBeAParagraphIsOneAndRaisesNoDoubt() {
    RecoveredIssue issue = recover(Map.of(7, Decision.of(Verdict.PARAGRAPH)));
    assertInstanceOf(Block.Paragraph.class, blockWith(first(issue), "重点任务示例"));
    assertFalse(issue.doubts().stream().anyMatch(d -> d.line() == 7));
  }

  @Test
  void aLineDecidedToBeAHeadingHasTheDecidedLevel() {
    RecoveredIssue issue = recover(Map.of(7, Decision.heading(3)));
    Block.Heading heading = (Block.Heading) blockWith(first(issue), "重点任务示例");
    assertEquals(3, heading.level());
  }

  @Test
  void aLineDecidedToBeJoinedIsJoinedToThePassageBefore() {
    RecoveredIssue issue = recover(Map.of(7, Decision.of(Verdict.JOIN)));
    String text = BlockText.of(blockWith(first(issue), "重点任务示例"));
    assertTrue(text.startsWith(LONG + "重点任务示例"), text);
  }

  @Test
  void aBoxEndsAtTheDecidedLine() {
    assertTrue(BlockText.of(blockWith(first(recover(Map.of())), "专栏 1")).contains("本栏之外"));
    RecoveredIssue issue = recover(Map.of(11, Decision.of(Verdict.BOX_END)));
    assertFalse(BlockText.of(blockWith(first(issue), "专栏 1")).contains("本栏之外"));
    assertInstanceOf(Block.Paragraph.class, blockWith(first(issue), "本栏之外"));
  }

  @Test
  void anArticleStartsAtTheDecidedLine() {
    RecoveredIssue issue = recover(Map.of(12, Decision.of(Verdict.ARTICLE)));
    assertEquals(2, issue.issue().articles().size());
    assertEquals("二、保障措施", issue.issue().articles().get(1).head().title());
  }

  @Test
  void aLineDecidedToBeRightRaisesNoDoubt() {
    RecoveredIssue issue = recover(Map.of(7, Decision.of(Verdict.SEEN)));
    assertInstanceOf(Block.Box.class, blockWith(first(issue), "重点任务示例"));
    assertFalse(issue.doubts().stream().anyMatch(d -> d.line() == 7));
  }

  private static RecoveredIssue recover(List<String> lines, Map<Integer, Decision> decisions) {
    RecoveredIssue issue =
        Recovery.recover(
            new SourceText(Path.of("source.txt"), lines),
            Optional.of(new IssueId(2025, 7)),
            Decisions.of(decisions),
            "source.txt");
    RecoveryFixture.check(lines, issue);
    return issue;
  }

  private static List<String> letter(String... rest) {
    List<String> lines = new ArrayList<>(SOURCE.subList(0, 6));
    lines.addAll(List.of(rest));
    return lines;
  }

  @Test
  void aLineDecidedToBeRunInStartsWithItsHeading() {
    List<String> lines = letter("（一）更新。" + LONG, "（二）" + LONG);
    RecoveredIssue issue = recover(lines, Map.of(8, Decision.of(Verdict.RUN_IN)));
    Block.Paragraph paragraph = (Block.Paragraph) blockWith(first(issue), "（二）");
    assertTrue(paragraph.text().lead().isPresent());
    assertEquals(LONG, paragraph.text().lead().orElseThrow().replace("（二）", "") + "。");
  }

  @Test
  void linesDecidedToBeAListAreOneListWithTheirMarksAsPrinted() {
    List<String> lines = letter("办理材料如下", "1.申请表一份", "（2）营业执照副本", "③法人身份证明", "其他有关材料", LONG);
    Map<Integer, Decision> decisions = new TreeMap<>();
    for (int line = 8; line <= 11; line++) {
      decisions.put(line, Decision.of(Verdict.LIST));
    }
    Article article = first(recover(lines, decisions));
    Block.Bullets list = (Block.Bullets) blockWith(article, "申请表");
    assertEquals(4, list.items().size());
    assertEquals("其他有关材料", list.items().get(3).plain());
    assertTrue(BlockText.of(list).contains("（2）"), BlockText.of(list));
    assertTrue(RecoveryFixture.markdown(article).contains("（2）"));
  }

  @Test
  void aLineThatIsLeftOutStandsInNoArticleButInTheAccount() {
    List<String> lines = letter("本页由某数据库自动生成", LONG);
    RecoveredIssue issue = recover(lines, Map.of(7, Decision.of(Verdict.LEAVE_OUT)));
    assertTrue(first(issue).blocks().stream().noneMatch(b -> BlockText.of(b).contains("数据库")));
    assertEquals(11, issue.ledger().totals().get("decided"));
  }

  @Test
  void aLineDecidedNotToBeJoinedStartsAPassageOfItsOwn() {
    String first = "该条例规定：“渡口的设置应当经县级人民政府批准，并且具备安全设施和值守人员。";
    List<String> lines = letter(first, "……渡口不得擅自迁移。”", LONG);
    assertTrue(BlockText.of(blockWith(first(recover(lines, Map.of())), "擅自迁移")).contains("值守人员"));
    RecoveredIssue issue = recover(lines, Map.of(8, Decision.of(Verdict.NOT_JOINED)));
    assertFalse(BlockText.of(blockWith(first(issue), "擅自迁移")).contains("值守人员"));
    assertFalse(issue.doubts().stream().anyMatch(d -> d.line() == 8));
  }

  @Test
  void thatEveryTitleHasBeenCheckedChangesNoArticle() {
    for (String name : List.of("2024-03", "2025-04")) {
      SourceText source = new TextReader().read(Path.of("content", name, "source.txt"));
      Optional<IssueId> id = IssueId.parse(name);
      RecoveredIssue issue = Recovery.recover(source, id, Decisions.NONE, "source.txt");
      Map<Integer, Decision> seen = new TreeMap<>();
      for (Article article : issue.issue().articles()) {
        int line = article.source().orElseThrow().first();
        for (int next = line; next < line + 6; next++) {
          seen.put(next, Decision.of(Verdict.SEEN));
        }
      }
      RecoveredIssue again = Recovery.recover(source, id, Decisions.of(seen), "source.txt");
      assertEquals(issue.issue(), again.issue());
    }
  }
}
