package org.huibian.source.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huibian.source.Removed;
import org.huibian.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stamps, watermarks and what nobody sees on the pages of a PDF. */
class PdfStampsTest {
  private static final double PAGE_HEIGHT = 841.89;
  private static final String ORGAN = "商务部办公厅";

  @TempDir Path folder;

  private SourceText read(TestPdf pdf) {
    return ReadPdf.read(pdf, folder);
  }

  private static TestPdf page() {
    TestPdf pdf = new TestPdf().page();
    pdf.text(TestPdf.LEFT + 2 * TestPdf.SIZE, 100, ReadPdf.SENTENCE.substring(0, 29));
    pdf.text(TestPdf.LEFT, 124, ReadPdf.SENTENCE.substring(29));
    return pdf.text(400, 200, ORGAN).text(400, 224, "2031年3月2日");
  }

  private static String drawn(String ink, double size, String matrix, String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    return ink + " BT /F " + size + " Tf " + matrix + " Tm <" + hex + "> Tj ET 0 g";
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "1 0 0 1 %.1f %.1f", x, PAGE_HEIGHT - y);
  }

  private static String turned(double degrees, double x, double y) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return String.format(
        Locale.ROOT, "%.4f %.4f %.4f %.4f %.1f %.1f", cos, sin, -sin, cos, x, PAGE_HEIGHT - y);
  }

  private static String removed(SourceText text, Removed.Kind kind) {
    return text.removed().stream()
        .filter(r -> r.kind() == kind)
        .map(Removed::text)
        .collect(Collectors.joining());
  }

  private void isLeftOut(TestPdf pdf, Removed.Kind kind, String stamp) {
    SourceText text = read(pdf);
    assertEquals(
        List.of(
            ReadPdf.SENTENCE.substring(0, 29), ReadPdf.SENTENCE.substring(29), ORGAN, "2031年3月2日"),
        text.lines());
    assertEquals(stamp, removed(text, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "1 0 0 rg, 20, 392, 204",
    "0.8 0.1 0.1 rg, 14.5, 404, 205",
    "0 0 1 rg, 20, 396, 196",
    "0.5 g, 20, 394, 203",
    "0 0.6 0 rg, 11, 402, 199",
    "0 g, 24, 396, 206",
    "0.2 0.1 0.1 0 k, 26, 390, 208",
    "0.93 g, 40, 380, 215",
    "1 0.4 0.4 rg, 14, 407, 195",
  })
  void aStampAcrossASignatureIsLeftOut(String ink, double size, double x, double y) {
    isLeftOut(page().raw(drawn(ink, size, at(x, y), "样例专用章")), Removed.Kind.OVERPRINT, "样例专用章");
  }

  @ParameterizedTest
  @CsvSource({"45", "30", "-40", "60", "15"})
  void aSlantedWatermarkIsLeftOut(double degrees) {
    String watermark = drawn("0.8 g", 48, turned(degrees, 150, 300), "内部资料");
    isLeftOut(page().raw(watermark), Removed.Kind.OVERPRINT, "内部资料");
  }

  @Test
  void aWatermarkBehindTheTextIsLeftOutAlsoWhereItCoversNothing() {
    TestPdf pdf = new TestPdf().page();
    for (int y = 80; y < 800; y += 60) {
      pdf.raw(drawn("0.85 g", 30, at(90, y), "样例协会"));
    }
    pdf.text(TestPdf.LEFT + 2 * TestPdf.SIZE, 100, ReadPdf.SENTENCE.substring(0, 29));
    pdf.text(TestPdf.LEFT, 124, ReadPdf.SENTENCE.substring(29));
    pdf.text(400, 200, ORGAN).text(400, 224, "2031年3月2日");
    isLeftOut(pdf, Removed.Kind.OVERPRINT, "样例协会".repeat(12));
  }

  @Test
  void theWordsAroundASealAreLeftOutAlsoThoseThatStandUpright() {
    TestPdf pdf = page();
    String words = "样例商务专用印章";
    for (int i = 0; i < words.length(); i++) {
      double angle = 70 - 20 * i;
      double x = 440 - 45 * Math.sin(Math.toRadians(angle));
      double y = 230 - 45 * Math.cos(Math.toRadians(angle));
      pdf.raw(drawn("1 0 0 rg", 12, turned(angle, x, y), words.substring(i, i + 1)));
    }
    isLeftOut(pdf, Removed.Kind.OVERPRINT, words);
  }

  private static TestPdf sealed(String ink) {
    TestPdf pdf = page();
    String words = "样例商务专用印章";
    for (int i = 0; i < words.length(); i++) {
      double angle = 75 - 22 * i;
      double x = 440 - 45 * Math.sin(Math.toRadians(angle));
      double y = 230 - 45 * Math.cos(Math.toRadians(angle));
      pdf.raw(drawn(ink, 12, turned(angle, x, y), words.substring(i, i + 1)));
    }
    return pdf;
  }

  @ParameterizedTest
  @CsvSource({
    "1 0 0 rg, 9, 414, 262, 电子公文专用章",
    "0.9 0.1 0.1 rg, 8, 420, 258, 业务专用章",
    "0 0 1 rg, 7, 425, 256, （样例）",
    "0 0.9 0.9 0 k, 9, 418, 246, 3100000012",
    "0.75 0 0 rg, 20, 430, 236, ★",
  })
  void theUprightWordsWithinASealAreLeftOut(
      String ink, double size, double x, double y, String words) {
    TestPdf pdf = sealed(ink).raw(drawn(ink, size, at(x, y), words));
    isLeftOut(pdf, Removed.Kind.OVERPRINT, "样例商务专用印章" + words);
  }

  @Test
  void greyWordsBesideASlantedGreyWatermarkAreText() {
    TestPdf pdf = page().raw(drawn("0.8 g", 48, turned(45, 150, 400), "内部资料"));
    pdf.raw(drawn("0.8 g", 10, at(200, 380), "资料来源：样例统计年鉴"));
    assertTrue(read(pdf).lines().contains("资料来源：样例统计年鉴"));
  }

  @Test
  void redWordsFarFromASealAreText() {
    TestPdf pdf = sealed("1 0 0 rg").raw(drawn("1 0 0 rg", 30, at(150, 60), "样例商务部文件"));
    assertTrue(read(pdf).lines().contains("样例商务部文件"));
  }

  @Test
  void whatTheFileCallsAWatermarkIsLeftOut() {
    String artifact = "/Artifact <</Subtype /Watermark /Type /Pagination>> BDC ";
    isLeftOut(
        page().raw(artifact + drawn("0 g", 14, at(90, 400), "样本") + " EMC"),
        Removed.Kind.OVERPRINT,
        "样本");
  }

  @Test
  void typeThatNobodySeesIsLeftOut() {
    isLeftOut(page().raw(drawn("1 g", 14, at(90, 400), "白字")), Removed.Kind.HIDDEN, "白字");
    isLeftOut(
        page().raw(drawn("3 Tr", 14, at(90, 400), "无色") + " 0 Tr"), Removed.Kind.HIDDEN, "无色");
    isLeftOut(page().raw(drawn("0 g", 14, at(700, 400), "页外")), Removed.Kind.HIDDEN, "页外");
  }

  @Test
  void whiteTypeOnAColouredAreaIsText() {
    TestPdf pdf = page().raw("0 0.2 0.5 rg 80 400 200 40 re f");
    pdf.raw(drawn("1 g", 14, at(90, PAGE_HEIGHT - 415), "重点提示"));
    assertTrue(read(pdf).lines().contains("重点提示"));
  }

  @Test
  void aTickInABoxAndALetterInACircleAreText() {
    TestPdf pdf = page().text(100, 300, 16, false, "□").text(116, 300, "同意");
    pdf.raw(drawn("0 0 1 rg", 12, at(101, 299), "√"));
    assertTrue(read(pdf).lines().stream().anyMatch(line -> line.contains("√")));
  }

  @Test
  void greyAndColouredTextThatCoversNothingIsText() {
    TestPdf pdf = page().raw(drawn("0.5 g", 12, at(100, 300), "资料来源：样例统计年鉴"));
    pdf.raw(drawn("1 0 0 rg", 30, at(150, 60), "样例商务部文件"));
    SourceText text = read(pdf);
    assertEquals("样例商务部文件", text.lines().get(0));
    assertTrue(text.lines().contains("资料来源：样例统计年鉴"));
    assertEquals(List.of(), text.removed());
  }
}
