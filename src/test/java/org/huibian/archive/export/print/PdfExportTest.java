package org.huibian.archive.export.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huibian.archive.export.ExportSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the PDF of a small issue, which Chromium prints once for all tests. */
class PdfExportTest {
  @TempDir static Path content;

  private static byte[] file;
  private static String html;
  private static PDDocument document;
  private static List<String> pages;

  @BeforeAll
  static void printTheIssue() throws IOException {
    ExportSource source = PaperIssueFixture.in(content);
    html = new PaperPages(source).html(Map.of("a01", 4, "a02", 5));
    file = print(source);
    document = Loader.loadPDF(file);
    pages = texts(document);
  }

  @AfterAll
  static void closeTheDocument() throws IOException {
    document.close();
  }

  private static byte[] print(ExportSource source) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Path> programs =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
    new PdfExport(Optional.empty(), programs).write(source, out);
    return out.toByteArray();
  }

  private static List<String> texts(PDDocument document) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      texts.add(stripper.getText(document).replaceAll("\\s+", ""));
    }
    return texts;
  }

  @Test
  void theContentsNameThePagesOnWhichTheTitlesStand() {
    String contents = pages.get(2);
    assertTrue(contents.contains("1关于印发《示范办法》的通知4"), contents);
    assertTrue(contents.contains("2" + PaperIssueFixture.HOSTILE.replace(" ", "") + "5"), contents);
    assertTrue(pages.get(3).contains("政策文件关于印发《示范办法》的通知工信厅科"), pages.get(3));
    assertTrue(pages.get(4).contains("政策解读解读｜《示范办法》"), pages.get(4));
  }

  @Test
  void everyPageButTheCoverHasItsNumberAndItsRunningHead() {
    for (int page = 2; page <= pages.size(); page++) {
      assertTrue(pages.get(page - 1).contains("—" + page + "—"), pages.get(page - 1));
    }
    assertTrue(pages.get(3).contains("政策汇编2099年2月总第7期"), pages.get(3));
  }

  @Test
  void thePdfHasNoCharacterThatTheIssueDoesNotHave() {
    Set<Integer> printed = new TreeSet<>();
    String.join("", pages).codePoints().forEach(printed::add);
    String all = Jsoup.parse(html).text() + "—… \u00a0" + html;
    all.codePoints().forEach(printed::remove);
    assertEquals(Set.of(), printed);
  }

  @Test
  void bookmarksLeadToTheArticlesAndTheirHeadings() throws IOException {
    List<String> lines = new ArrayList<>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      lines.add(line(item));
      for (PDOutlineItem below : item.children()) {
        lines.add("  " + line(below));
        for (PDOutlineItem deep : below.children()) {
          lines.add("    " + line(deep));
        }
      }
    }
    assertEquals(
        List.of(
            "政策汇编 1",
            "关于本文件 2",
            "  更正 2",
            "  撤回 2",
            "目录 3",
            "关于印发《示范办法》的通知 4",
            "  一、总体要求 4",
            "    （一）基本原则 4",
            PaperIssueFixture.HOSTILE + " 5",
            "  二、实施 7"),
        lines);
  }

  private static String line(PDOutlineItem item) throws IOException {
    PDPage page = item.findDestinationPage(document);
    return item.getTitle() + " " + (document.getPages().indexOf(page) + 1);
  }

  @Test
  void readersWhoDoNotSeeGetHeadingsTableHeadsListsAndDescriptions() {
    List<String> tags = Tags.of(document);
    assertTrue(tags.contains("H1 关于印发《示范办法》的通知"), tags.toString());
    assertTrue(tags.contains("H2 一、总体要求"), tags.toString());
    assertTrue(tags.contains("H3 （一）基本原则"), tags.toString());
    assertTrue(tags.contains("TH 企业名称与统一社会信用代码"), tags.toString());
    assertTrue(tags.contains("LBody 第一项"), tags.toString());
    assertTrue(tags.contains("Figure [地图上标出三处示范项目]"), tags.toString());
    long cells = tags.stream().filter(tag -> tag.startsWith("TD")).count();
    assertEquals(2 * 3 + 14 * 7, cells);
    assertTrue(tags.stream().noneMatch(tag -> tag.contains("— 4 —")));
  }

  @Test
  void everyLinkSaysWhereItLeads() throws IOException {
    Set<String> said = new TreeSet<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation link : page.getAnnotations()) {
        said.add(String.valueOf(link.getContents()));
      }
    }
    assertEquals(
        Set.of(
            "本期文章：关于印发《示范办法》的通知",
            "本期文章：" + PaperIssueFixture.HOSTILE,
            "网址：https://example.org/a?b=1&c=2"),
        said);
  }

  @Test
  void theSameIssueGivesTheSameBytes() throws IOException {
    assertArrayEquals(file, print(PaperIssueFixture.source(content)));
  }

  @Test
  void theFileKeepsTheRulesOfPdfForKeepingAndForAccessibility() throws Exception {
    assertEquals(Map.of(), PdfRules.broken(file));
  }
}
