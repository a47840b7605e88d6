package org.huibian.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.huibian.browser.Browser.Sample;
import org.huibian.browser.RealSite.Way;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.Test;

/** Tests the sheets that the browser prints. */
class PrintTest extends BrowserTest {
  private Paper print(Sample sample) throws IOException {
    browser.open(site.address(Way.SERVED, sample.page()));
    return Paper.of(browser);
  }

  private List<String> texts(String selector) {
    return browser
        .text(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".map(e => e.textContent.replace(/\\s+/g, ' ').trim()).join('\\n')",
            selector)
        .lines()
        .toList();
  }

  private static void hasMargins(Paper paper, int first) {
    for (int sheet = first; sheet <= paper.sheets().size(); sheet++) {
      List<String> lines = paper.lines(sheet);
      assertTrue(lines.contains("政策汇编"), "no running head on sheet " + sheet);
      assertTrue(lines.contains(Integer.toString(sheet)), "no number on sheet " + sheet);
    }
  }

  @Test
  void anArticleIsPrintedInFullWithRunningHeadsAndPageNumbersAndWithoutControls()
      throws IOException {
    Paper paper = print(Sample.PLAIN_ARTICLE);
    hasMargins(paper, 1);
    String all = paper.body();
    List<String> missing =
        texts(".body p:not(.tools), .body h2, .body h3, .body td").stream()
            .filter(text -> !all.contains(TextKey.normalized(text)))
            .toList();
    assertEquals(List.of(), missing);
    assertEquals(List.of(1), paper.with(texts("h1").get(0)).stream().limit(1).toList());
    for (String control :
        List.of("文件脉络", "篇幅", "设置", "跳到正文", "本文目录", "排序与筛选", "下载CSV", "上一篇", "正文引用处")) {
      assertFalse(all.contains(TextKey.normalized(control)), control);
    }
    List<String> folded =
        texts(".after details li").stream().map(t -> t.replace("正文引用处", "")).toList();
    assertFalse(folded.isEmpty());
    for (String text : folded) {
      assertTrue(all.contains(TextKey.normalized(text)), text);
    }
  }

  @Test
  void noRowOfALongTableIsSplitAndItsHeadIsRepeatedOnEverySheet() throws IOException {
    Paper paper = print(Sample.ARTICLE_OF_TABLES);
    List<String> rows = texts(".table tbody tr");
    assertTrue(rows.size() > 100);
    String head = texts(".table thead tr").get(0);
    for (String row : rows) {
      List<Integer> sheets = paper.with(row);
      assertEquals(1, sheets.size(), row);
      assertEquals(sheets, sheets.stream().filter(paper.with(head)::contains).toList(), row);
    }
    hasMargins(paper, 1);
  }

  @Test
  void anIssueIsPrintedAsABookWithCoverAndContents() throws IOException {
    Paper paper = print(Sample.VOLUME);
    assertEquals(
        List.of("政策汇编", "2025年6月总第16期", "中国重型机械工业协会编"),
        paper.lines(1).stream().map(line -> line.replace(" ", "")).toList());
    List<String> titles = texts(".contents li");
    assertEquals(10, titles.size());
    for (String title : titles) {
      assertTrue(paper.body(2).contains(TextKey.normalized(title)), title);
    }
    hasMargins(paper, 2);
    // Each article starts on a new sheet.
    List<String> kinds = texts("article .kind");
    List<String> heads = texts("article > .head h2");
    for (int i = 0; i < heads.size(); i++) {
      String opening = TextKey.normalized(kinds.get(i) + heads.get(i));
      long sheets =
          java.util.stream.IntStream.range(3, paper.sheets().size() + 1)
              .filter(sheet -> paper.body(sheet).startsWith(opening))
              .count();
      assertEquals(1, sheets, heads.get(i));
    }
    String all = paper.body();
    List<String> missing =
        texts(".body p:not(.tools), .body h2, .body h3, .body td:not(.carried)").stream()
            .filter(text -> !all.contains(TextKey.normalized(text)))
            .toList();
    assertEquals(List.of(), missing);
    assertFalse(all.contains("返回本期目录"));
  }
}
