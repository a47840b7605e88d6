package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.huibian.source.SourceText;
import org.huibian.source.Suspicion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
