package org.huibian.source.word;

import static org.huibian.source.word.Docx.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huibian.source.LineFacts;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that a Word document sets with tabs or spaces are a table, if they are clear. */
class WordColumnsTest {
  @TempDir Path folder;

  private SourceText read(String body) {
    return new WordReader().read(Docx.of(body).write(folder.resolve("a.docx")));
  }

  private static String tabbed(String... pieces) {
    StringBuilder runs = new StringBuilder();
    for (int i = 0; i < pieces.length; i++) {
      String tab = i == 0 ? "" : "<w:tab/>";
      runs.append("<w:r>").append(tab).append("<w:t>").append(pieces[i]).append("</w:t></w:r>");
    }
    return "<w:p>" + runs + "</w:p>";
  }

  @Test
  void paragraphsWithTabsThatAgreeAreATableAndSuspect() {
    SourceText text =
        read(
            p("产量如下。")
                + tabbed("地区", "产量", "增速")
                + tabbed("华北地区", "120", "1.1%")
                + tabbed("华东", "34000", "-2.2%")
                + p("请认真落实。"));
    assertEquals(
        List.of("产量如下。", "地区\t产量\t增速", "华北地区\t120\t1.1%", "华东\t34000\t-2.2%", "请认真落实。"),
        text.lines());
    assertEquals(Map.of(2, Suspicion.BARE_TABLE), text.marks().linesWith(LineFacts::suspicion));
  }

  @Test
  void paragraphsWithSpacesThatAgreeAreATableAndSuspect() {
    SourceText text = read(p("地区      产量") + p("华北      120") + p("华东      340") + p("西南      80"));
    assertEquals(List.of("地区\t产量", "华北\t120", "华东\t340", "西南\t80"), text.lines());
    assertEquals(Map.of(1, Suspicion.BARE_TABLE), text.marks().linesWith(LineFacts::suspicion));
  }

  static Stream<String> texts() {
    return Stream.of(
        tabbed("1.", "加快推进设备更新") + tabbed("2.", "实施技术改造") + tabbed("3.", "完善标准体系"),
        tabbed("联系人：", "张三", "电话：") + tabbed("地址：", "北京", "邮编：") + tabbed("单位：", "某部", "传真："),
        tabbed("工业和信息化部", "财政部") + tabbed("商务部", "海关总署") + tabbed("", "2025年6月12日"),
        tabbed("总体要求", "1") + tabbed("重点任务", "3") + tabbed("保障措施", "12"),
        tabbed("甲方", "乙方") + tabbed("（盖章）", "（盖章）") + tabbed("2025年1月", "2025年1月"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void paragraphsWithTabsThatAreNoTableStayText(String body) {
    SourceText text = read(body);
    assertEquals(List.of(), text.lines().stream().filter(l -> l.indexOf('\t') >= 0).toList());
    assertEquals(Map.of(), text.marks().linesWith(LineFacts::suspicion));
  }
}
