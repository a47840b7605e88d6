package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters of a page are read in the order of its layout. */
class PdfPagesTest {
  private static final String SENTENCE = ReadPdf.SENTENCE;

  @TempDir Path folder;

  private SourceText read(TestPdf pdf) {
    return ReadPdf.read(pdf, folder);
  }

  @Test
  void twoColumnsAreReadOneAfterTheOtherAndSuspect() {
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

  private static final String COLUMN = "各地要加强组织领导，明确责任分工，";

  /** Writes a column of full lines, but for the last, that are marked at their start. */
  private static void column(
      TestPdf pdf, double x, double y, double leading, int count, String at) {
    for (int i = 0; i < count; i++) {
      String line = i + 1 == count ? at + "按时完成。" : at + COLUMN;
      pdf.text(x, y + leading * i, 12, false, line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // lines above, leading left and right, lines left and right, lines below
    "8, 20, 20, 9, 9, 0",
    "12, 20, 20, 8, 7, 3",
    "0, 19, 27, 13, 9, 0",
    "3, 27, 19, 9, 13, 0",
    "9, 22, 24, 10, 8, 4",
    "2, 20, 20, 7, 7, 12",
    "1, 20, 20.9, 20, 20, 1",
  })
  void columnsOnAPartOfAPageAreReadOneAfterTheOther(
      int above, double leadingLeft, double leadingRight, int left, int right, int below) {
    TestPdf pdf = new TestPdf().page();
    double y = 80;
    for (int i = 0; i < above; i++, y += 20) {
      pdf.text(60, y, 12, false, "上" + SENTENCE.substring(0, 36));
    }
    column(pdf, 60, y, leadingLeft, left, "左");
    column(pdf, 300, y, leadingRight, right, "右");
    y += Math.max(leadingLeft * left, leadingRight * right);
    for (int i = 0; i < below; i++, y += 20) {
      pdf.text(60, y, 12, false, "下" + SENTENCE.substring(0, 36));
    }
    String firsts =
        read(pdf).lines().stream().map(l -> l.substring(0, 1)).collect(Collectors.joining());
    assertEquals(
        "上".repeat(above) + "左".repeat(left) + "右".repeat(right) + "下".repeat(below), firsts);
  }

  @Test
  void linesOfOneColumnOutsideOfTheColumnsStayThere() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(60, 60, 12, false, "题" + SENTENCE.substring(0, 36)).text(60, 80, 12, false, "短行。");
    pdf.text(60, 100, 12, false, "上" + SENTENCE.substring(0, 36));
    column(pdf, 60, 120, 20, 8, "左");
    column(pdf, 300, 120, 20, 8, "右");
    pdf.text(60, 300, 12, false, "下" + SENTENCE.substring(0, 36)).text(400, 320, 12, false, "署名");
    String firsts =
        read(pdf).lines().stream().map(l -> l.substring(0, 1)).collect(Collectors.joining());
    assertEquals("题短上" + "左".repeat(8) + "右".repeat(8) + "下署", firsts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "示范项目的名称", "北京市"})
  void aListOfTwoColumnsIsReadLineByLine(String name) {
    TestPdf pdf = new TestPdf().page();
    for (int i = 0; i < 12; i++) {
      pdf.text(60, 100 + 20 * i, 12, false, name).text(300, 100 + 20 * i, 12, false, "承担单位");
    }
    List<String> lines = read(pdf).lines();
    assertEquals(Collections.nCopies(12, name + "  承担单位"), lines);
  }

  @Test
  void aShortPageHasTheColumnsOfThePageBefore() {
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
  void verticalTextDrawnCharacterByCharacterIsReadByColumns() {
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
  void aPageOnItsSideIsReadUpright() {
    TestPdf pdf = new TestPdf().page();
    pdf.raw("q 0 1 -1 0 500 100 cm");
    pdf.raw("BT /F 14 Tf 0 0 Td <653F7B56> Tj ET Q");
    assertEquals(List.of("政策"), read(pdf).lines());
  }

  @Test
  void theValueOfAFormFieldIsText() throws IOException {
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
  void aSuperscriptStandsInItsLine() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(80, 100, 16, false, "有关规定").text(145, 94, 13.3, false, "①");
    pdf.text(158, 100, 16, false, "，现通知如下。");
    assertEquals(List.of("有关规定①，现通知如下。"), read(pdf).lines());
  }

  @Test
  void charactersDrawnTwiceToLookBoldAreReadOnce() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(80, 100, "政策汇编").text(80.4, 100, "政策汇编");
    assertEquals(List.of("政策汇编"), read(pdf).lines());
    assertFalse(read(new TestPdf().page().text(80, 100, "政政")).lines().get(0).equals("政"));
  }
}
