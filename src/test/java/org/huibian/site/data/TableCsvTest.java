package org.huibian.site.data;

import static org.huibian.site.block.TableShapeTest.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCsvTest {
  private static String body(Block.Table table) {
    return TableCsv.text(table).replace("\uFEFF", "").replace("\r\n", "\n");
  }

  @Test
  void theFileStartsWithAByteOrderMarkAndHasALineForEachRow() {
    assertEquals("\uFEFF序号,名称\r\n1,甲\r\n2,乙\r\n", TableCsv.text(table("序号|名称", "1|甲", "2|乙")));
  }

  @Test
  void commasAndQuotesAreEscaped() {
    assertEquals("a,b\n\"甲,乙\",\"称\"\"丙\"\"\"\n", body(table("a|b", "甲,乙|称\"丙\"")));
  }

  @Test
  void aMergedCellIsRepeated() {
    Block.Table merged =
        new Block.Table(
            "",
            List.of("领域", "方向", "行业"),
            List.of(
                List.of(Cell.of("碳足迹"), Cell.of("钢铁"), Cell.of("冶金")),
                List.of(Cell.ABOVE, Cell.of("水泥"), Cell.of("建材")),
                List.of(Cell.of("氢能"), Cell.BEFORE, Cell.of("综合"))));
    assertEquals("领域,方向,行业\n碳足迹,钢铁,冶金\n碳足迹,水泥,建材\n氢能,氢能,综合\n", body(merged));
  }

  @Test
  void anApostrophePrecedesATextThatASpreadsheetWouldRun() {
    assertEquals(
        "a,b\n'=HYPERLINK(1),'@SUM(A1)\n-3.5,'-cmd\n+10%,'+x\n",
        body(table("a|b", "=HYPERLINK(1)|@SUM(A1)", "-3.5|-cmd", "+10%|+x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "＝1+1",
        "＋1",
        "－1+1",
        "＠SUM(1)",
        " =1",
        "　=1",
        "\u00a0@a",
        "\u200b=1",
        " +x",
        "\t＋1"
      })
  void fullWidthSignsAndSignsAfterSpacesAreGuardedToo(String text) {
    assertEquals("甲,乙\n'" + text + ",b\n", body(table("甲|乙", text + "|b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+5%", "-", "—", "1-2", "A+", "（-）", "a@b.cn", "±5", "一"})
  void numbersAndPlainTextsStayAsTheyAre(String text) {
    assertEquals("甲,乙\n" + text + ",b\n", body(table("甲|乙", text + "|b")));
  }

  @Test
  void aHeaderWithoutTextIsLeftOut() {
    assertEquals("甲,乙\n", body(table("|", "甲|乙")));
  }
}
