package org.huibian.catalog;

import static org.huibian.catalog.Sample.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.RichText;
import org.junit.jupiter.api.Test;

/** The anchors and the outline of an article. */
class PermalinksTest {
  private static List<String> anchors(Sample sample) {
    List<String> out = new ArrayList<>();
    collect(Permalinks.of(sample.make()).blocks(), out);
    return out;
  }

  private static void collect(List<AnchoredBlock> blocks, List<String> out) {
    for (AnchoredBlock block : blocks) {
      out.add(block.anchor());
      collect(block.children(), out);
    }
  }

  private static Sample policy() {
    return article("2025-06/01", "办法");
  }

  @Test
  void chaptersSectionsAndClausesHaveAnchorsByNumber() {
    assertEquals(
        List.of("z3", "z3-j2", "t12", "t12-1", "t12-2", "t13", "z4", "t14"),
        anchors(
            policy()
                .heading(2, "第三章 管理")
                .heading(3, "第二节 变更")
                .runIn("第十二条", " 应当：")
                .paragraph("（一）甲；")
                .paragraph("（二）乙。")
                .runIn("第十三条", " 丙。")
                .heading(2, "第四章 附则")
                .runIn("第十四条", " 丁。")));
  }

  @Test
  void anInsertedClauseHasAnAnchorOfItsOwn() {
    assertEquals(
        List.of("t10", "t10-1", "t10zhi1", "t10zhi1-1", "t11"),
        anchors(
            policy()
                .runIn("第十条", " 应当：")
                .paragraph("（一）甲。")
                .runIn("第十条之一", " 可以：")
                .paragraph("（一）乙。")
                .runIn("第十一条", " 丙。")));
  }

  @Test
  void runInEntriesOfACatalogueHaveAnchorsAndOutlineEntries() {
    Permalinks links =
        Permalinks.of(policy().heading(2, "二、标准").runIn("A.1 基础标准", "。包括术语。").make());
    OutlineEntry entry = links.outline().get(1);
    assertEquals("A.1 基础标准", entry.text());
    assertEquals(4, entry.level());
    assertTrue(links.anchors().contains(entry.anchor()));
  }

  @Test
  void lowerNumbersAreBelowTheNearestHigherNumber() {
    assertEquals(
        List.of("s1", "s1-1", "s1-2", "s1-2-1", "s1-2-2", "s2", "s2-1"),
        anchors(
            policy()
                .heading(2, "一、总体要求")
                .runIn("（一）思想", "。甲")
                .heading(3, "（二）原则")
                .runIn("1.坚持", "。乙")
                .paragraph("2. 丙")
                .heading(2, "二、任务")
                .paragraph("1.丁")));
  }

  @Test
  void topLevelItemsHaveAnchorsToo() {
    assertEquals(
        List.of("k1", "k2", "k2-1", ""),
        anchors(policy().paragraph("（一）甲").paragraph("（二）乙").paragraph("1.丙").paragraph("丁")));
  }

  @Test
  void anchorsInAnAttachmentStartWithItsAnchor() {
    assertEquals(
        List.of("s1", "", "fj2", "fj2-s1", "fj2-s1-1", "fj3", "fj3-s1"),
        anchors(
            policy()
                .heading(2, "一、甲")
                .paragraph("附件 2：")
                .heading(2, "申报书")
                .heading(2, "一、乙")
                .paragraph("（一）丙")
                .heading(2, "附件3 名单")
                .heading(2, "一、丁")));
  }

  @Test
  void theListOfAttachmentsIsNotAnAttachment() {
    assertEquals(
        List.of("", "d1", "d2", "s1"),
        anchors(policy().paragraph("附件：").paragraph("1.申报书").paragraph("2.名单").heading(2, "一、总则")));
  }

  @Test
  void repeatedNumbersAreCountedInDocumentOrder() {
    assertEquals(
        List.of("s1", "s1_2", "s1_2-1", "s1_3"),
        anchors(policy().heading(2, "一、甲").heading(2, "一、乙").paragraph("（一）丙").heading(2, "一、丁")));
  }

  @Test
  void questionsBoxesTablesAndFiguresHaveAnchors() {
    Block.Table table = new Block.Table("表 3 因子", List.of("甲"), List.of(List.of(Cell.of("1"))));
    Block.Box box =
        new Block.Box(
            "专栏 2 重点",
            List.of(
                new Block.Paragraph(RichText.withLead("（一）甲", "。乙")),
                new Block.Heading(4, RichText.of("1. 丙"))));
    assertEquals(
        List.of("q1", "q2", "q2-1", "b2", "b2-1", "b2-1-1", "q2-2", "biao3", "tu4", "b2_2"),
        anchors(
            policy()
                .heading(3, "问：为什么？")
                .paragraph("问：怎么办？")
                .paragraph("（一）这样")
                .block(box)
                .paragraph("（二）那样")
                .block(table)
                .block(new Block.Figure("图 4 视图", ""))
                .block(new Block.Box("", List.of()))));
  }

  @Test
  void anyOtherHeadingHasAnAnchorFromItsText() {
    List<String> anchors = anchors(policy().heading(2, "前 言").heading(2, "前言"));
    assertEquals(2, new HashSet<>(anchors).size());
    assertEquals(anchors.get(0) + "_2", anchors.get(1));
    assertEquals(7, anchors.get(0).length());
  }

  @Test
  void theOutlineHasHeadingsNumberedRunInHeadingsAndBoxes() {
    Permalinks links =
        Permalinks.of(
            policy()
                .heading(2, "第一章 总则")
                .runIn("第一条", " 为了规范管理。")
                .runIn("（一）强产业属性", "。甲")
                .runIn("1.甲", "。乙")
                .runIn("一、总体要求", "。丙")
                .runIn("加强统筹", "。没有编号的不列入")
                .runIn("一是", "这一点不列入。")
                .paragraph("（二）整句是列举，不列入；")
                .block(new Block.Box("专栏 1 任务", List.of()))
                .make());
    assertEquals(
        List.of(
            new OutlineEntry(2, "第一章 总则", "z1", false),
            new OutlineEntry(4, "第一条", "t1", true),
            new OutlineEntry(5, "（一）强产业属性", "t1-1", true),
            new OutlineEntry(6, "1.甲", "t1-1-1", true),
            new OutlineEntry(2, "一、总体要求", "s1", true),
            new OutlineEntry(4, "专栏 1 任务", "b1", false)),
        links.outline());
  }
}
