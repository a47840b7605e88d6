package org.huibian.archive.export.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.Report;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huibian.archive.export.ExportFixture;
import org.huibian.archive.export.ExportSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests electronic books, also by EPUBCheck, the checker of the W3C. */
class EpubExportTest {
  @TempDir Path folder;

  private void assertValid(String name, byte[] book) throws IOException {
    Path file = folder.resolve(name + ".epub");
    Files.write(file, book);
    StringWriter found = new StringWriter();
    // 1 stands for warnings and 2 for errors.
    Report report = new WriterReportImpl(new PrintWriter(found), "", true);
    int result = new EpubCheck(file.toFile(), report).doValidate();
    assertEquals(0, result, name + ": " + found);
  }

  private static Map<String, String> files(byte[] book) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void theCheckerFindsNothingInAnyIssue() throws IOException {
    assertValid("sample", book("https://example.org/compendium/"));
    for (ExportSource issue : ExportFixture.real()) {
      byte[] book = ExportFixture.bytes(new EpubExport(), issue);
      assertValid(issue.issue().id().toString(), book);
    }
  }

  private byte[] book(String baseUrl) throws IOException {
    Path content = Files.createDirectories(folder.resolve("content"));
    return ExportFixture.bytes(new EpubExport(), ExportFixture.sample(content, baseUrl));
  }

  @Test
  void theSameIssueGivesTheSameBytes() throws IOException {
    assertArrayEquals(book(""), book(""));
  }

  @Test
  void linksLeadToPlacesInTheBookAndElsewhereToTheSiteOrNowhere() throws IOException {
    Map<String, String> known = files(book("https://example.org/"));
    assertTrue(known.get("EPUB/03.xhtml").contains("<a href=\"02.xhtml\">"));
    String other = "<a href=\"https://example.org/2024-03/01/\">";
    assertTrue(known.get("EPUB/01.xhtml").contains(other), known.get("EPUB/01.xhtml"));
    Map<String, String> unknown = files(book(""));
    assertTrue(unknown.get("EPUB/03.xhtml").contains("<a href=\"02.xhtml\">"));
    assertFalse(unknown.values().stream().anyMatch(page -> page.contains("2024-03/01")));
    // Without its link, the text stays as it is.
    String text = Jsoup.parse(known.get("EPUB/01.xhtml")).text();
    assertEquals(text, Jsoup.parse(unknown.get("EPUB/01.xhtml")).text());
  }

  @Test
  void textFromASourceIsText() throws IOException {
    String page = files(book("")).get("EPUB/05.xhtml");
    assertTrue(page.contains("&lt;script&gt;alert("), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("href=\"javascript:"), page);
    assertFalse(page.contains("href=\"data:"), page);
  }

  @Test
  void theContentsListArticlesAndHeadings() throws IOException {
    String contents = files(book("")).get("EPUB/nav.xhtml");
    assertTrue(contents.contains("<a href=\"02.xhtml\">关于印发"), contents);
    assertTrue(contents.contains("<a href=\"01.xhtml#s2\">二、标准急用攻坚行动</a>"), contents);
  }

  @Test
  void theBookSaysItsVersionAndDigest() throws IOException {
    String state = files(book("")).get("EPUB/state.xhtml");
    assertTrue(state.contains("huibian 1.0") && state.contains("0".repeat(64)), state);
  }
}
