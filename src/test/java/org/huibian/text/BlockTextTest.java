package org.huibian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;
import org.junit.jupiter.api.Test;

class BlockTextTest {
  private static void assertCharacters(String expected, Block block) {
    assertEquals(expected, TextKey.withoutSpaces(BlockText.of(block)));
  }

  @Test
  void markupIsNotPartOfTheText() {
    RichText text =
        new RichText(
            List.of(
                new Span.Strong("（一）统筹"),
                new Span.Plain("。见"),
                new Span.Hyperlink("官网", "https://www.gov.cn")));
    assertCharacters("（一）统筹。见官网", new Block.Paragraph(text));
    assertCharacters("（一）统筹。见官网", new Block.Heading(3, text));
  }

  @Test
  void aListHasItsMarksAndItems() {
    assertCharacters(
        "1.甲2.乙丙",
        new Block.Bullets(
            List.of(
                new Block.Item("1.", RichText.of("甲")),
                new Block.Item("2.", RichText.of("乙")),
                new Block.Item("", RichText.of("丙")))));
  }

  @Test
  void aTableHasItsCaptionHeadAndUnmergedCells() {
    assertCharacters(
        "表1指标序号名称1产值2",
        new Block.Table(
            "表 1 指标",
            List.of("序号", "名称"),
            List.of(
                List.of(Block.Cell.of("1"), Block.Cell.of("产值")),
                List.of(Block.Cell.of("2"), Block.Cell.ABOVE))));
  }

  @Test
  void aBoxHasItsTitleAndAllBlocksInIt() {
    Block inner = new Block.Box("专栏 2", List.of(new Block.Note("（注）")));
    Block box = new Block.Box("专栏 1", List.of(new Block.Paragraph(RichText.of("甲")), inner));
    assertCharacters("专栏1甲专栏2（注）", box);
  }

  @Test
  void allOtherBlocksHaveTheirPrintedText() {
    assertCharacters("国务院2025年6月1日", new Block.Signature(List.of("国务院", "2025年6月1日")));
    assertCharacters("图1路线", new Block.Figure("图 1 路线", "a.png"));
    assertCharacters("https://a.cn", new Block.Link("https://a.cn", "https://a.cn"));
    assertEquals(
        "甲\n乙",
        BlockText.all(
            List.of(new Block.Paragraph(RichText.of("甲")), new Block.Paragraph(RichText.of("乙")))));
  }
}
