package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.model.Block.Merge;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows and cells of tables of a PDF. */
class PdfTablesTest {
  @TempDir Path folder;

  private SourceText read(TestPdf pdf) {
    return ReadPdf.read(pdf, folder);
  }

  @Test
  void eachRowOfATableWithRulesIsALine() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 150, 300, 500};
    pdf.table(xs, 100, 24, new String[] {"序号", "名称", "地区"}, new String[] {"1", "示范项目", "北京"});
    assertEquals(List.of("序号\t名称\t地区", "1\t示范项目\t北京"), read(pdf).lines());
  }

  @Test
  void cellsWithoutARuleBetweenThemAreMerged() {
    TestPdf pdf = new TestPdf().page();
    // Three rows of two columns: the first cell spans two rows, the last row spans both columns.
    pdf.rule(80, 100, 400, 100).rule(200, 130, 400, 130).rule(80, 160, 400, 160);
    pdf.rule(80, 190, 400, 190).rule(80, 100, 80, 190).rule(400, 100, 400, 190);
    pdf.rule(200, 100, 200, 160);
    pdf.text(90, 135, 10, false, "能源").text(210, 120, 10, false, "水电");
    pdf.text(210, 150, 10, false, "风电").text(90, 180, 10, false, "合计");
    SourceText text = read(pdf);
    assertEquals(List.of("能源\t水电", "\t风电", "合计\t"), text.lines());
    assertEquals(List.of(Merge.ABOVE, Merge.NONE), text.marks().at(2).merges());
    assertEquals(List.of(Merge.NONE, Merge.BEFORE), text.marks().at(3).merges());
  }

  @Test
  void theLinesOfACellAreJoinedWhereTheyFillIt() {
    TestPdf pdf = new TestPdf().page();
    pdf.table(new double[] {80, 150, 216, 282, 400}, 100, 60, row("1", "绿色低碳先进", "30万吨", ""));
    pdf.text(153, 130, 10, false, "技术示范").text(219, 130, 10, false, "及以上");
    // Centred lines, the first of which fills the cell.
    pdf.text(286, 115, 10, false, "高端装备制造业创新发展").text(316, 130, 10, false, "示范项目");
    assertEquals(List.of("1\t绿色低碳先进技术示范\t30万吨 及以上\t高端装备制造业创新发展示范项目"), read(pdf).lines());
  }

  @ParameterizedTest
  @CsvSource({
    "300≤X＜1000, 2000≤Y, 300≤X＜1000 2000≤Y",
    "1200, 3400, 1200 3400",
    "２０－３００, ３００－２０００, ２０－３００ ３００－２０００",
    "张三, 李四, 张三 李四",
    "0.5%, 1.2%, 0.5% 1.2%",
    "水电；, 风电, 水电；风电",
    "GB 3095, GB 3096, GB 3095 GB 3096",
  })
  void aLineThatDoesNotFillItsCellEndsThere(String first, String second, String text) {
    double[] xs = {80, 150, 330};
    TestPdf left = new TestPdf().page().table(xs, 100, 40, row("1", first));
    left.text(153, 130, 10, false, second);
    assertEquals(List.of("1\t" + text), read(left).lines());
    TestPdf centred = new TestPdf().page().table(xs, 100, 40, row("1", ""));
    centred.text(240 - width(first) / 2, 115, 10, false, first);
    centred.text(240 - width(second) / 2, 130, 10, false, second);
    assertEquals(List.of("1\t" + text), read(centred).lines());
    TestPdf right = new TestPdf().page().table(xs, 100, 40, row("1", ""));
    right.text(327 - width(first), 115, 10, false, first);
    right.text(327 - width(second), 130, 10, false, second);
    assertEquals(List.of("1\t" + text), read(right).lines());
  }

  @ParameterizedTest
  @CsvSource({
    "110, GB3811, GB59057",
    "120, JB10604, JB13331a",
    "110, 1200, 3400000",
    "90, 2030, 203100",
    "165, XDG100, A2018B0000001",
  })
  void twoWordsOfACellStayApartAlsoWhereTheSecondHasNoRoomBesideTheFirst(
      double right, String first, String second) {
    TestPdf pdf = new TestPdf().page();
    pdf.table(new double[] {20, 27, right}, 100, 40, row("", first));
    pdf.text(30, 130, 10, false, second);
    assertEquals(List.of("\t" + first + " " + second), read(pdf).lines());
  }

  @ParameterizedTest
  @CsvSource({"105, ABCD123, 4567", "97, 2031020, 304", "115, SB/T1020, 30"})
  void aCodeThatIsLongerThanItsCellIsOneWord(double right, String first, String second) {
    TestPdf pdf = new TestPdf().page();
    pdf.table(new double[] {20, 27, right}, 100, 40, row("", first));
    pdf.text(30, 130, 10, false, second);
    assertEquals(List.of("\t" + first + second), read(pdf).lines());
  }

  private static double width(String text) {
    return 10 * text.length();
  }

  @Test
  void aRowThatPageBreaksSplitIsJoinedAndSuspect() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 150, 400};
    String[] head = {"序号", "内容"};
    pdf.table(xs, 700, 24, head, new String[] {"1", "项目采用先进"});
    pdf.page().table(xs, 100, 24, head, new String[] {"", "技术，"});
    pdf.page().table(xs, 100, 24, head, new String[] {"", "可靠。"}, new String[] {"2", "其他。"});
    SourceText text = read(pdf);
    assertEquals(List.of("序号\t内容", "1\t项目采用先进技术，可靠。", "序号\t内容", "序号\t内容", "2\t其他。"), text.lines());
    assertEquals(Optional.of(Suspicion.CUT_ROW), text.marks().at(2).suspicion());
  }

  @Test
  void aSplitRowIsJoinedAlsoIfItsFirstCellContinues() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 186, 400};
    pdf.table(xs, 700, 24, row("名称", "编号"), row("一般产品", "甲001"), row("温室气体核算岩棉及", "甲002"));
    pdf.page().table(xs, 100, 24, row("名称", "编号"), row("其制品", ""), row("其他", "甲003"));
    SourceText text = read(pdf);
    assertEquals(
        List.of("名称\t编号", "一般产品\t甲001", "温室气体核算岩棉及其制品\t甲002", "名称\t编号", "其他\t甲003"), text.lines());
  }

  @Test
  void aRepeatedHeadOfTwoRowsIsNotTakenForTheRestOfARow() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 150, 250, 400};
    String[][] head = {row("序号", "项目", "地区"), row("", "名称", "省份")};
    pdf.table(xs, 700, 24, head[0], head[1], row("1", "示范", "北京"));
    pdf.page().table(xs, 100, 24, head[0], head[1], row("2", "推广", "天津"));
    assertEquals(
        List.of("序号\t项目\t地区", "\t名称\t省份", "1\t示范\t北京", "序号\t项目\t地区", "\t名称\t省份", "2\t推广\t天津"),
        read(pdf).lines());
  }

  @Test
  void anEmptyRowAtAPageBreakIsDroppedAndAnotherIsKept() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 150, 400};
    pdf.table(xs, 700, 24, row("序号", "内容"), row("1", "示范"));
    pdf.page().table(xs, 100, 24, row("序号", "内容"), row("", ""), row("2", "推广"), row("", ""));
    assertEquals(List.of("序号\t内容", "1\t示范", "序号\t内容", "2\t推广", "\t"), read(pdf).lines());
  }

  private static String[] row(String... cells) {
    return cells;
  }

  @Test
  void columnsWithoutRulesAreATableAndSuspect() {
    TestPdf pdf = new TestPdf().page();
    for (int i = 0; i < 4; i++) {
      pdf.text(80, 100 + 24 * i, "企业" + i)
          .text(200, 100 + 24 * i, "北京")
          .text(350, 100 + 24 * i, "机械");
    }
    SourceText text = read(pdf);
    assertEquals("企业0\t北京\t机械", text.lines().get(0));
    assertEquals(Optional.of(Suspicion.BARE_TABLE), text.marks().at(1).suspicion());
  }
}
