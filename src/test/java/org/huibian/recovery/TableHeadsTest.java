package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;
import org.huibian.model.Block.Merge;
import org.huibian.model.Decisions;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heads of tables whose originals record which cells are merged. */
class TableHeadsTest {
  /**
   * Recovers a table; {@code ^} is a cell merged with the one above, {@code <} with that before.
   */
  private static Block.Table table(String rows) {
    SourceText.Builder text = SourceText.builder(Path.of("a.docx")).wholeParagraphs();
    text.add("关于做好调查工作的通知");
    text.add("统字〔2031〕3号");
    text.add("各有关单位：");
    text.add("现将有关事项通知如下。");
    for (String row : rows.split("/")) {
      List<String> texts = new ArrayList<>();
      List<Merge> merges = new ArrayList<>();
      for (String cell : row.split("\\|", -1)) {
        String bare = cell.strip();
        merges.add(bare.equals("^") ? Merge.ABOVE : bare.equals("<") ? Merge.BEFORE : Merge.NONE);
        texts.add(bare.equals("^") || bare.equals("<") ? "" : bare);
      }
      text.add(String.join("\t", texts)).merges(merges);
    }
    text.add("特此通知。");
    return Recovery.recover(
            text.build(), Optional.of(RecoveryFixture.ISSUE), Decisions.NONE, "source.docx")
        .issue()
        .articles()
        .get(0)
        .blocks()
        .stream()
        .filter(block -> block instanceof Block.Table)
        .map(block -> (Block.Table) block)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "指标|产量|<|备注/^|2029年|2030年|^/粗钢|120|130|, 指标/产量 2029年/产量 2030年/备注, 2, 1",
    "序号|单位|联系方式|</^|^|电话|邮箱/1|甲公司|010|a@b.cn/2|乙公司|021|c@d.cn, 序号/单位/联系方式 电话/联系方式 邮箱, 2, 2",
    "地区|企业数|<|<|<|<|</^|大型|<|<|中型|<|</^|国有|民营|外资|国有|民营|外资/北京|1|2|3|4|5|6,"
        + " 地区/企业数 大型 国有/企业数 大型 民营/企业数 大型 外资/企业数 中型 国有/企业数 中型 民营/企业数 中型 外资, 3, 1",
    "序号|名称|地址|</1|甲|北京|海淀/2|乙|上海|浦东, 序号/名称/地址/地址, 1, 2",
    "行业|限值|</^|现有|新建/水泥|20|10/钢铁|30|15, 行业/限值 现有/限值 新建, 2, 2",
  })
  void aHeadHasAsManyRowsAsItsTallestCell(String rows, String columns, int head, int body) {
    Block.Table table = table(rows);
    assertEquals(List.of(columns.split("/")), table.columns());
    assertEquals(head, table.headRows().size());
    assertEquals(body, table.rows().size());
  }

  @ParameterizedTest
  @CsvSource({
    "申报单位|名称|/^|地址|/^|负责人|（签字）/审核意见|<|<",
    "基本情况|姓名|性别/^|职务|职称/推荐意见|（盖章）|<",
    "项目|一季度|10/^|二季度|20/合计||30",
  })
  void aTableWhoseFirstCellSpansRowsHasNoHead(String rows) {
    Block.Table table = table(rows);
    assertEquals(List.of("", "", ""), table.columns());
    assertEquals(List.of(), table.head());
    assertEquals(rows.split("/").length, table.rows().size());
    assertEquals(Merge.ABOVE, table.rows().get(1).get(0).merge());
  }

  @Test
  void aHeadOfSeveralRowsThatThePageRepeatsIsLeftOut() {
    String head = "指标|产量|</^|2029年|2030年/";
    Block.Table table = table(head + "粗钢|1|2/" + head + "生铁|3|4");
    assertEquals(2, table.rows().size());
    assertEquals(2, table.head().size());
  }
}
