package org.huibian.archive.export.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huibian.archive.export.ExportPictures;
import org.huibian.archive.export.ExportSource;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the document that is printed. */
class PaperPagesTest {
  @TempDir Path content;
  private Document page;

  @BeforeEach
  void makeTheDocument() throws IOException {
    page = page(Map.of("a01", 4, "a02", 15));
  }

  private Document page(Map<String, Integer> pages) throws IOException {
    return Jsoup.parse(new PaperPages(PaperIssueFixture.in(content)).html(pages));
  }

  @Test
  void theContentsNameEveryArticleWithItsPage() {
    assertEquals("1 关于印发《示范办法》的通知 4", line(0));
    assertEquals("2 " + PaperIssueFixture.HOSTILE + " 15", line(1));
  }

  private String line(int at) {
    return String.join(" ", page.select(".contents li").get(at).select("a > span").eachText());
  }

  @Test
  void aTitleIsTextInTheDocumentAndInItsRunningHead() {
    assertEquals(0, page.select("script").size());
    assertEquals(PaperIssueFixture.HOSTILE, page.select("#a02").text());
    assertFalse(page.select("style").html().contains("</style"));
  }

  @Test
  void everyLinkInTheDocumentLeadsSomewhereInIt() {
    Set<String> anchors = new HashSet<>(page.select("[id]").eachAttr("id"));
    assertEquals(anchors.size(), page.select("[id]").size());
    for (Element link : page.select("a[href^=#]")) {
      assertTrue(anchors.contains(link.attr("href").substring(1)), link.toString());
    }
    assertTrue(
        page.select("a[href^=#a01-]").size() + page.select(".facts a[href=#a01]").size() > 0);
  }

  @Test
  void anInterpretationNamesThePageOfWhatItExplains() {
    assertEquals("解读对象 关于印发《示范办法》的通知（第4页）", page.select(".a02 .facts p").text());
  }

  @Test
  void theAddressOfALinkIsPrinted() {
    assertEquals("[1] https://example.org/a?b=1&c=2", page.select(".a02 .notes").text());
  }

  @Test
  void onlyATableThatNeedsItStandsAcrossThePaper() {
    assertEquals(1, page.select(".a02 .wide").size());
    assertEquals(0, page.select(".a01 .wide").size());
    assertTrue(page.select("style").html().contains("@page a02-wide {size: A4 landscape"));
  }

  @Test
  void anEmptyCellIsThereForReadersWhoDoNotSeeIt() {
    assertEquals("\u00a0", page.select(".a01 tr").get(2).child(2).wholeText());
  }

  @Test
  void aPictureHasItsFileAndItsDescription() {
    Element picture = page.select("img").get(0);
    assertEquals("地图上标出三处示范项目", picture.attr("alt"));
    assertEquals(content.resolve("2099-02/map.png").toUri().toString(), picture.attr("src"));
    assertEquals("〔原图见印刷版〕", page.select(".lost").text());
  }

  @Test
  void aPictureThatIsALinkToAFileOutsideTheContentIsRefused(@TempDir Path elsewhere)
      throws IOException {
    Path outside = Files.move(content.resolve("2099-02/map.png"), elsewhere.resolve("map.png"));
    Files.createSymbolicLink(content.resolve("2099-02/map.png"), outside);
    ExportSource source = PaperIssueFixture.source(content);
    PaperPages pages = new PaperPages(source);
    InputException printed = assertThrows(InputException.class, () -> pages.html(Map.of()));
    assertEquals(Problem.LINK_LEADS_OUT, printed.problem());
    CatalogArticle article = source.articles().get(0);
    InputException read =
        assertThrows(InputException.class, () -> ExportPictures.of(article, content));
    assertEquals(Problem.LINK_LEADS_OUT, read.problem());
  }

  @Test
  void aMissingPictureIsNamedWithItsArticle() throws IOException {
    PaperIssueFixture.in(content);
    Files.delete(content.resolve("2099-02/map.png"));
    PaperPages pages = new PaperPages(PaperIssueFixture.source(content));
    InputException missing = assertThrows(InputException.class, () -> pages.html(Map.of()));
    assertEquals(Problem.PICTURE_MISSING, missing.problem());
    assertTrue(missing.file().orElseThrow().endsWith("01.md"));
  }

  @Test
  void thePageBehindTheCoverTellsDigestVersionAndWithdrawals() throws IOException {
    assertTrue(page.select(".state").text().contains(PaperIssueFixture.DIGEST));
    assertTrue(page.select(".state").text().contains("huibian 1.0"));
    assertTrue(page.select(".state").text().contains("截至制作时没有撤回的文章。"));
    Path article = content.resolve("2099-02/02.md");
    Files.writeString(
        article,
        Files.readString(article).replace("kind:", "withdrawn: 2099-03-01 发文机关要求撤回\nkind:"));
    Document after = Jsoup.parse(new PaperPages(PaperIssueFixture.source(content)).html(Map.of()));
    assertTrue(
        after
            .select(".state")
            .text()
            .contains("2099年3月1日，第2篇《" + PaperIssueFixture.HOSTILE + "》：发文机关要求撤回"));
    assertFalse(after.text().contains("一并执行"));
  }

  @Test
  void aCorrectionStandsBehindTheCoverAtTheHeadAndAtItsPlace() throws IOException {
    Path article = content.resolve("2099-02/01.md");
    Files.writeString(
        article,
        Files.readString(article)
            .replace(
                "kind:",
                """
                corrections:
                  - date: 2099-02-20
                    place: s1
                    was: 一批示范项目
                    is: 十个示范项目
                kind:\
                """));
    Document after = Jsoup.parse(new PaperPages(PaperIssueFixture.source(content)).html(Map.of()));
    String said = "“一批示范项目”改为“十个示范项目”。";
    assertTrue(
        after.select(".state").text().contains("2099年2月20日，第1篇《关于印发《示范办法》的通知》“一、总体要求”：" + said),
        after.select(".state").text());
    assertTrue(after.select(".a01 .facts").text().contains("更正 1处，最近于2099年2月20日，见“关于本文件”"));
    assertTrue(after.select(".a01 .body").text().contains("更正：" + said));
  }

  @Test
  void theDocumentAsksForNothingFromOutside() {
    assertTrue(page.select("meta[http-equiv]").attr("content").startsWith("default-src 'none'"));
    assertEquals(0, page.select("link, iframe, object, embed").size());
  }
}
