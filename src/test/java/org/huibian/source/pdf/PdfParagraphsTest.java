package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huibian.source.LineFacts;
import org.huibian.source.LineRole;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where paragraphs, titles and frames of a PDF start and end. */
class PdfParagraphsTest {
  private static final String SENTENCE = ReadPdf.SENTENCE;

  @TempDir Path folder;

  private SourceText read(TestPdf pdf) {
    return ReadPdf.read(pdf, folder);
  }

  @Test
  void anIndentedLineOpensAParagraphEvenAfterAFullLine() {
    TestPdf pdf = new TestPdf().page();
    String full = SENTENCE.repeat(2).substring(0, 60);
    double y = 100;
    for (int i = 0; i < 5; i++) {
      y = pdf.paragraph(y, full);
    }
    assertEquals(List.of(full, full, full, full, full), ReadPdf.paragraphs(read(pdf)));
  }

  @Test
  void aParagraphContinuesAcrossAPageBreakWithItsHeaderAndNumber() {
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
    assertEquals(all, ReadPdf.paragraphs(text));
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
  void theTypeAndThePlaceOfATitleAreReported() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(TestPdf.LEFT + 4 * 22, 80, 22, true, "关于印发示范项目的通知");
    double y = pdf.paragraph(140, SENTENCE.repeat(3));
    pdf.paragraph(y, SENTENCE.repeat(3));
    PrintedLine title = read(pdf).marks().at(1).printed().orElseThrow();
    assertTrue(title.bold() && title.centred() && title.size() > 1.5, title.toString());
    assertTrue(title.opens() && title.ends());
  }

  @Test
  void aTitleContinuesWithinAnOpenBracketButNotAcrossAWideGap() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(90, 80, 20, true, "生态环境部发布《产品碳足迹管理体系建设报告");
    pdf.text(240, 108, 20, true, "（2025）》");
    pdf.text(120, 190, 18, true, "产品碳足迹管理体系建设报告").text(240, 240, 18, true, "前言");
    double y = pdf.paragraph(280, SENTENCE.repeat(3));
    pdf.paragraph(y, SENTENCE.repeat(3));
    assertEquals(
        List.of("生态环境部发布《产品碳足迹管理体系建设报告（2025）》", "产品碳足迹管理体系建设报告", "前言"),
        ReadPdf.paragraphs(read(pdf)).subList(0, 3));
  }

  @Test
  void withoutIndentsALineThatIsNotJustifiedEndsAParagraph() {
    TestPdf pdf = new TestPdf().page();
    String full = SENTENCE.substring(0, 31);
    double y = 100;
    for (int i = 0; i < 12; i++) {
      pdf.text(TestPdf.LEFT, y, full).text(TestPdf.LEFT, y + 24, full.substring(0, 29) + "。");
      y += 48;
    }
    assertEquals(12, ReadPdf.paragraphs(read(pdf)).size());
  }

  @Test
  void aDateAtTheRightEdgeIsAParagraphOfItsOwn() {
    TestPdf pdf = new TestPdf().page();
    double y = 100;
    for (int i = 0; i < 6; i++) {
      y = pdf.paragraph(y, SENTENCE.repeat(2));
    }
    pdf.text(TestPdf.RIGHT - 9 * TestPdf.SIZE, y, "2025年6月4日");
    pdf.text(TestPdf.LEFT, y + 24, "（此件公开发布）").text(TestPdf.LEFT, y + 48, "https://example.org/");
    List<String> all = ReadPdf.paragraphs(read(pdf));
    assertEquals(
        List.of("2025年6月4日", "（此件公开发布）", "https://example.org/"),
        all.subList(all.size() - 3, all.size()));
  }

  @Test
  void theLinesWithinAFrameAreReported() {
    TestPdf pdf = new TestPdf().page();
    pdf.rule(80, 100, 500, 100).rule(80, 200, 500, 200).rule(80, 100, 80, 200);
    pdf.rule(500, 100, 500, 200).text(200, 130, "专栏1 重点任务").text(110, 160, "开展示范。");
    SourceText text = read(pdf);
    assertEquals(1, text.marks().frames().size());
    assertEquals("1-2", text.marks().frames().get(0).toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 30, 36, 42})
  void aPageThatIsSetWiderOrCloserKeepsItsParagraphs(double leading) {
    String paragraph = ReadPdf.SENTENCE.replace("。", "，") + ReadPdf.SENTENCE;
    TestPdf pdf = new TestPdf();
    for (int page = 0; page < 3; page++) {
      pdf.page();
      double y = 150;
      for (int i = 0; i < (page == 1 ? 2 : 6); i++) {
        int at = 0;
        while (at < paragraph.length()) {
          int end = Math.min(paragraph.length(), at + (at == 0 ? 29 : 31));
          double x = at == 0 ? TestPdf.LEFT + 2 * TestPdf.SIZE : TestPdf.LEFT;
          pdf.text(x, y, paragraph.substring(at, end));
          at = end;
          y += page == 1 ? leading : 24;
        }
      }
    }
    assertEquals(Collections.nCopies(14, paragraph), ReadPdf.paragraphs(read(pdf)));
  }
}
