package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private static final String HEAD = "---\ntitle: 示范机械管理办法\nkind: policy\n";
  private static final String TEXT =
      """
      ---

      ## 第一章　总则

      **第一条**　为规范管理，制定本办法。

      **第二条**　本办法自2099年2月1日起施行。

      | 名称 | 台数 |
      | --- | --- |
      | 甲机 | 3 |
      | 乙机 | 4 |
      """;

  private static final String CORRECTIONS =
      """
      corrections:
        - date: 2099-01-20
          place: t2
          was: 2099年1月31日<script>alert(1)</script>
          is: 2099年2月1日
          former: %s
        - date: 2099-01-25
          place: g1-r2
          was: 5
          is: 4
          note: 印刷时漏校
        - date: 2099-01-22
          note: 补入发文字号
      """
          .formatted("0123456789abcdef".repeat(4));

  @TempDir Path folder;
  private Path content;
  private Path site;

  @BeforeEach
  void write() throws IOException {
    content = folder.resolve("content");
    site = folder.resolve("site");
    Files.createDirectories(content.resolve("2099-01"));
    Files.writeString(content.resolve("site.yaml"), "title: 政策汇编\npublisher: 示范协会\n");
    Files.writeString(
        content.resolve("2099-01/issue.yaml"),
        "title: 政策汇编\npublisher: 示范协会\nyear: 2099\nmonth: 1\nsource: source.txt\n");
    Files.writeString(content.resolve("2099-01/source.txt"), "原文\n");
    Files.writeString(content.resolve("2099-01/02.md"), HEAD.replace("办法", "细则") + TEXT);
  }

  private void article(String corrections) throws IOException {
    Files.writeString(content.resolve("2099-01/01.md"), HEAD + corrections + TEXT);
  }

  private void build() {
    new ContentBuild(content, folder.resolve("templates"), (done, all) -> {}).into(site);
  }

  private String page(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  @Test
  void readersSeeACorrectionAtTheHeadAtItsPlaceAndInTheList() throws IOException {
    article(CORRECTIONS);
    build();
    String article = page("2099-01/01/index.html");
    assertTrue(article.contains("更正3处，最近于2099年1月25日"));
    int mark = article.indexOf("2099年1月20日更正</a>：“2099年1月31日&lt;script&gt;");
    assertTrue(article.indexOf("id=\"t2\"") < mark && mark < article.indexOf("<table"));
    assertTrue(article.indexOf("</table>") < article.indexOf("“5”改为“4”。印刷时漏校。"));
    assertFalse(page("2099-01/02/index.html").contains("更正"));
    String list = page("corrections/index.html");
    assertTrue(list.indexOf("印刷时漏校") < list.indexOf("补入发文字号"));
    assertTrue(list.indexOf("补入发文字号") < list.indexOf("&lt;script&gt;alert(1)"));
    assertTrue(list.contains("href=\"../2099-01/01/index.html#t2\""));
    assertTrue(list.contains("0123456789abcdef0123456789abcdef"));
    assertFalse(list.contains("<script>alert"));
    assertTrue(page("corrections/feed.xml").contains("<title>更正：示范机械管理办法</title>"));
    assertTrue(page("index.html").contains("corrections/index.html"));
    assertTrue(page("about/index.html").contains("../corrections/feed.xml"));
    assertTrue(
        page("data/2099-01/01.json").contains("\"corrections\""), "the data has them as well");
    assertEquals(-1, page("data/2099-01/02.json").indexOf("\"corrections\""));
  }

  @Test
  void aSiteWithoutCorrectionsHasNoneOfThis() throws IOException {
    article("");
    build();
    assertFalse(Files.exists(site.resolve("corrections")));
    assertFalse(page("index.html").contains("更正") || page("about/index.html").contains("更正"));
  }

  @Test
  void aWithdrawalIsListedAndTakesTheQuotedTextOfCorrectionsWithIt() throws IOException {
    article(CORRECTIONS + "withdrawn: 2099-03-01 发文机关要求撤回\n");
    build();
    String list = page("corrections/index.html");
    assertTrue(list.contains("发文机关要求撤回") && !list.contains("2099年1月31日"));
    assertTrue(page("2099-01/01/index.html").contains("#2099-01-01-withdrawn"));
    assertTrue(page("corrections/feed.xml").contains("撤回：示范机械管理办法"));
  }

  @Test
  void aPlaceThatTheArticleDoesNotHaveIsNamedWithItsLine() throws IOException {
    article(CORRECTIONS.replace("place: t2", "place: t9"));
    InputException e = assertThrows(InputException.class, this::build);
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals(6, e.line().orElse(0));
    assertTrue(e.details().toString().contains("t1"));
    assertFalse(Files.exists(site.resolve("index.html")));
  }

  @Test
  void anEditOfACorrectedArticleGivesTheSiteOfAFullBuild() throws IOException {
    article(CORRECTIONS);
    build();
    Path file = content.resolve("2099-01/01.md");
    Files.writeString(file, Files.readString(file).replace("第一章　总则", "第一章　总的规定"));
    Files.writeString(file, Files.readString(file).replace("place: t2", "place: z1"));
    build();
    Files.writeString(file, Files.readString(file).replace("总的规定", "通则"));
    build();
    String list = page("corrections/index.html");
    assertTrue(list.contains("第一章 通则"), list);
  }
}
