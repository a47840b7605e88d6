package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.huibian.model.Block.Merge;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceReader;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines, paragraphs, tables and margins as print shows them. */
class PdfReaderTest {
  private static final String SENTENCE = "为进一步规范和加强示范项目的管理，根据有关规定，结合工作实际，现就有关事项通知如下。";

  @TempDir Path folder;

  private SourceText read(TestPdf pdf) {
    return new PdfReader().read(pdf.save(folder.resolve("a.pdf")), SourceReader.Progress.SILENT);
  }

  /** The paragraphs that the lines' marks make. */
  private static List<String> paragraphs(SourceText text) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      if (text.marks().at(i + 1).role().isEmpty()) {
        if (text.marks().at(i + 1).printed().orElseThrow().opens()) {
          out.add("");
        }
        out.set(out.size() - 1, out.get(out.size() - 1) + text.lines().get(i));
      }
    }
    return out;
  }

  @Test
  void anIndentOpensAParagraphAlsoAfterAFullLine() {
    TestPdf pdf = new TestPdf().page();
    String full = SENTENCE.repeat(2).substring(0, 60);
    double y = 100;
    for (int i = 0; i < 5; i++) {
      y = pdf.paragraph(y, full);
    }
    assertEquals(List.of(full, full, full, full, full), paragraphs(read(pdf)));
  }

  @Test
  void aParagraphGoesOnOverThePageAndItsHeadAndNumber() {
    List<String> all = new ArrayList<>();
    TestPdf two = new TestPdf();
    two.page().text(200, 50, 9, false, "政策汇编（2025年7月）").text(280, 800, 9, false, "—1—");
    double y = 100;
    for (int i = 0; i < 6; i++) {
      all.add(SENTENCE + SENTENCE);
      y = two.paragraph(y, SENTENCE + SENTENCE);
    }
    two.text(TestPdf.LEFT + 28, y, SENTENCE.substring(0, 29));
    two.page().text(200, 50, 9, false, "政策汇编（2025年7月）").text(280, 800, 9, false, "—2—");
    two.text(TestPdf.LEFT, 100, SENTENCE.substring(29));
    all.add(SENTENCE);
    SourceText text = read(two);
    assertEquals(all, paragraphs(text));
    assertEquals(
        List.of(
            LineRole.RUNNING_HEADER,
            LineRole.PAGE_NUMBER,
            LineRole.RUNNING_HEADER,
            LineRole.PAGE_NUMBER),
        List.copyOf(text.marks().linesWith(LineFacts::role).values()));
    PrintedLine last = text.marks().at(text.lines().size() - 1).printed().orElseThrow();
    assertEquals(2, last.page());
  }

  @Test
  void typeAndPlaceOfATitleAreSeen() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(TestPdf.LEFT + 4 * 22, 80, 22, true, "关于印发示范项目的通知");
    double y = pdf.paragraph(140, SENTENCE.repeat(3));
    pdf.paragraph(y, SENTENCE.repeat(3));
    PrintedLine title = read(pdf).marks().at(1).printed().orElseThrow();
    assertTrue(title.bold() && title.centred() && title.size() > 1.5, title.toString());
    assertTrue(title.opens() && title.ends());
  }

  @Test
  void aTableByItsLinesHasARowALine() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 150, 300, 500};
    pdf.table(xs, 100, 24, new String[] {"序号", "名称", "地区"}, new String[] {"1", "示范项目", "北京"});
    assertEquals(List.of("序号\t名称\t地区", "1\t示范项目\t北京"), read(pdf).lines());
  }

  @Test
  void mergedCellsAreThoseWithoutALineBetween() {
    TestPdf pdf = new TestPdf().page();
    // Two columns and two rows; the left cell is as tall as both, the last row as wide as both.
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
  void theLinesOfACellAreOne() {
    TestPdf pdf = new TestPdf().page();
    pdf.table(new double[] {80, 150, 300}, 100, 40, new String[] {"1", "绿色低碳先进"});
    pdf.text(153, 130, 10, false, "技术示范");
    assertEquals(List.of("1\t绿色低碳先进技术示范"), read(pdf).lines());
  }

  @Test
  void aRowThatPagesHaveCutIsOneAgainAndDoubtful() {
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
  void aRowIsJoinedAlsoIfItsFirstCellGoesOn() {
    TestPdf pdf = new TestPdf().page();
    double[] xs = {80, 186, 400};
    pdf.table(xs, 700, 24, row("名称", "编号"), row("一般产品", "甲001"), row("温室气体核算岩棉及", "甲002"));
    pdf.page().table(xs, 100, 24, row("名称", "编号"), row("其制品", ""), row("其他", "甲003"));
    SourceText text = read(pdf);
    assertEquals(
        List.of("名称\t编号", "一般产品\t甲001", "温室气体核算岩棉及其制品\t甲002", "名称\t编号", "其他\t甲003"), text.lines());
  }

  @Test
  void aHeadOfTwoRowsThatPagesRepeatIsNoRestOfARow() {
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
  void anEmptyRowBesideTheEndOfAPageIsNone() {
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
  void aTitleGoesOnInItsOpenBracketAndBeforeTheLeastOfItsLines() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(90, 80, 20, true, "生态环境部发布《产品碳足迹管理体系建设报告");
    pdf.text(240, 108, 20, true, "（2025）》");
    pdf.text(120, 190, 18, true, "产品碳足迹管理体系建设报告").text(240, 240, 18, true, "前言");
    double y = pdf.paragraph(280, SENTENCE.repeat(3));
    pdf.paragraph(y, SENTENCE.repeat(3));
    assertEquals(
        List.of("生态环境部发布《产品碳足迹管理体系建设报告（2025）》", "产品碳足迹管理体系建设报告", "前言"),
        paragraphs(read(pdf)).subList(0, 3));
  }

  @Test
  void withoutIndentsALineThatIsNotStretchedToTheEdgeEndsAParagraph() {
    TestPdf pdf = new TestPdf().page();
    String full = SENTENCE.substring(0, 31);
    double y = 100;
    for (int i = 0; i < 12; i++) {
      pdf.text(TestPdf.LEFT, y, full).text(TestPdf.LEFT, y + 24, full.substring(0, 29) + "。");
      y += 48;
    }
    assertEquals(12, paragraphs(read(pdf)).size());
  }

  @Test
  void aDateAtTheRightEdgeIsALineOfItsOwn() {
    TestPdf pdf = new TestPdf().page();
    double y = 100;
    for (int i = 0; i < 6; i++) {
      y = pdf.paragraph(y, SENTENCE.repeat(2));
    }
    pdf.text(TestPdf.RIGHT - 9 * TestPdf.SIZE, y, "2025年6月4日");
    pdf.text(TestPdf.LEFT, y + 24, "（此件公开发布）").text(TestPdf.LEFT, y + 48, "https://example.org/");
    List<String> all = paragraphs(read(pdf));
    assertEquals(
        List.of("2025年6月4日", "（此件公开发布）", "https://example.org/"),
        all.subList(all.size() - 3, all.size()));
  }

  @Test
  void aFrameIsTold() {
    TestPdf pdf = new TestPdf().page();
    pdf.rule(80, 100, 500, 100).rule(80, 200, 500, 200).rule(80, 100, 80, 200);
    pdf.rule(500, 100, 500, 200).text(200, 130, "专栏1 重点任务").text(110, 160, "开展示范。");
    SourceText text = read(pdf);
    assertEquals(1, text.marks().frames().size());
    assertEquals("1-2", text.marks().frames().get(0).toString());
  }

  @Test
  void twoColumnsAreReadOneAfterTheOtherAndDoubted() {
    TestPdf pdf = new TestPdf().page();
    for (int i = 0; i < 14; i++) {
      pdf.text(60, 100 + 20 * i, 12, false, "左" + SENTENCE.substring(0, 17));
      pdf.text(300, 100 + 20 * i, 12, false, "右" + SENTENCE.substring(0, 17));
    }
    SourceText text = read(pdf);
    assertEquals(28, text.lines().size());
    assertTrue(text.lines().subList(0, 14).stream().allMatch(l -> l.startsWith("左")));
    assertEquals(Optional.of(Suspicion.COLUMNS), text.marks().at(1).suspicion());
  }

  @Test
  void aShortPageGoesOnInTheColumnsOfThePageBefore() {
    TestPdf pdf = new TestPdf().page();
    for (int i = 0; i < 14; i++) {
      pdf.text(60, 100 + 20 * i, 12, false, "左" + SENTENCE.substring(0, 17));
      pdf.text(300, 100 + 20 * i, 12, false, "右" + SENTENCE.substring(0, 17));
    }
    pdf.page();
    for (int i = 0; i < 3; i++) {
      pdf.text(60, 100 + 20 * i, 12, false, "下" + SENTENCE.substring(0, 17));
      pdf.text(300, 100 + 20 * i, 12, false, "末" + SENTENCE.substring(0, 17));
    }
    List<String> lines = read(pdf).lines();
    assertEquals(34, lines.size());
    assertTrue(lines.subList(28, 31).stream().allMatch(l -> l.startsWith("下")));
  }

  @Test
  void columnsThatAreDrawnCharacterByCharacterAreReadFromTopToBottom() {
    TestPdf pdf = new TestPdf().page();
    String[] columns = {"关于开展示范工作的通知", "为规范项目管理现就有关事项", "通知如下请认真贯彻执行。"};
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < columns[i].length(); k++) {
        pdf.text(480 - 30 * i, 100 + 16 * k, columns[i].substring(k, k + 1));
      }
    }
    SourceText text = read(pdf);
    assertEquals(List.of("关于开展示范工作的通知", "为规范项目管理现就有关事项", "通知如下请认真贯彻执行。"), text.lines());
    assertEquals(Optional.of(Suspicion.VERTICAL), text.marks().at(1).suspicion());
  }

  @Test
  void whatWasFilledIntoAFormIsText() throws IOException {
    TestPdf pdf = new TestPdf().page().text(80, 100, "申报单位：");
    PDAppearanceStream shown = new PDAppearanceStream(pdf.document);
    shown.setBBox(new PDRectangle(200, 20));
    shown.setResources(new PDResources());
    shown.getResources().put(COSName.F, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    try (OutputStream out = shown.getStream().createOutputStream()) {
      out.write("BT /F 14 Tf 2 3 Td (ABC) Tj ET".getBytes(StandardCharsets.US_ASCII));
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(shown);
    PDAnnotationWidget field = new PDAnnotationWidget();
    field.setRectangle(new PDRectangle(152, 842 - 103, 200, 20));
    field.setAppearance(appearance);
    pdf.document.getPage(0).setAnnotations(List.of(field));
    assertEquals(List.of("申报单位：ABC"), read(pdf).lines());
  }

  @Test
  void aRaisedMarkStandsInItsLine() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(80, 100, 16, false, "有关规定").text(145, 94, 13.3, false, "①");
    pdf.text(158, 100, 16, false, "，现通知如下。");
    assertEquals(List.of("有关规定①，现通知如下。"), read(pdf).lines());
  }

  @Test
  void columnsWithoutLinesAreATableAndDoubted() {
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

  @Test
  void radicalsAreIdeographsAndOtherFormsStay() {
    assertEquals("文户青１（", org.huibian.source.page.Characters.normalize("⽂⼾⾭１（"));
    assertEquals("胶年—～〈〉", org.huibian.source.page.Characters.normalize("㬵\uF98E―〜\u2329\u232A"));
    assertEquals("，。《", org.huibian.source.page.Characters.normalize("︐︒︽"));
  }

  @Test
  void aPageOnItsSideIsReadUpright() {
    TestPdf pdf = new TestPdf().page();
    pdf.raw("q 0 1 -1 0 500 100 cm");
    pdf.raw("BT /F 14 Tf 0 0 Td <653F7B56> Tj ET Q");
    assertEquals(List.of("政策"), read(pdf).lines());
  }

  @Test
  void boldThatIsDrawnTwiceIsTextOnce() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(80, 100, "政策汇编").text(80.4, 100, "政策汇编");
    assertEquals(List.of("政策汇编"), read(pdf).lines());
    assertFalse(read(new TestPdf().page().text(80, 100, "政政")).lines().get(0).equals("政"));
  }
}
