package org.huibian.site.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.junit.jupiter.api.Test;

public class TableShapeTest {
  /**
   * Returns a table; the cells of each line are separated by bars, and the first line is the head.
   */
  public static Block.Table table(String... lines) {
    List<List<String>> rows =
        Arrays.stream(lines).map(line -> Arrays.asList(line.split("\\|", -1))).toList();
    return new Block.Table(
        "",
        rows.get(0),
        rows.stream().skip(1).map(row -> row.stream().map(Cell::of).toList()).toList());
  }

  @Test
  void aTableOfFewColumnsIsPlain() {
    assertEquals(
        TableShape.PLAIN, TableShape.of(table("标准名称|标准编号", "温室气体 产品碳足迹量化要求和指南|GB/T 24067—2024")));
  }

  @Test
  void rowsOfTextAreCards() {
    assertEquals(
        TableShape.CARDS,
        TableShape.of(
            table(
                "序号|项目名称|方向|建设内容|地区",
                "1|30万千瓦熔盐槽式光热发电示范项目|源头减碳|采用自主知识产权的大开口熔盐槽式技术和模块化镜场技术|青海",
                "2|弃电热转换光伏光热发电一体化示范项目|源头减碳|采用大容量、低成本线性菲涅尔式光热发电技术|新疆")));
  }

  @Test
  void manyShortValuesAreScrolled() {
    assertEquals(
        TableShape.SCROLL,
        TableShape.of(
            table(
                "地区|2020|2021|2022|2023|2024",
                "北京|1.0|2.1|3.2|4.3|5.4",
                "天津|1.1|2.2|3.3|4.4|5.5")));
  }

  @Test
  void aTableOfBlankCellsIsAForm() {
    assertEquals(
        TableShape.FORM,
        TableShape.of(table("企业名称|||", "统一社会信用代码||法定代表人|", "联系人||电话|", "申报理由|||")));
  }

  @Test
  void aFirstColumnOfNumbersIsRecognised() {
    assertTrue(TableShape.isNumbered(table("序号|名称", "1|甲", "2|乙")));
    assertFalse(TableShape.isNumbered(table("年份|名称", "2024年|甲", "2025年|乙")));
    assertFalse(TableShape.isNumbered(table("序号|名称", "1|甲", "|乙")));
  }
}
