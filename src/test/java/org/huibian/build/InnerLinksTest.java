package org.huibian.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huibian.markdown.ArticleReader;
import org.huibian.markdown.ArticleWriter;
import org.huibian.markdown.InnerAddress;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Problem;
import org.huibian.site.InnerLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links from an article to another one, to a place in it, and to a file beside it. */
class InnerLinksTest {
  private static final ArticleId OWN = ArticleId.parse("2099-02/03").orElseThrow();
  private static final String RULES =
      """
      ---
      title: 示范机械管理办法
      kind: policy
      ---

      ## 第一章　总则

      **第一条**　为规范管理，制定本办法。

      **第二条**　本办法自2099年2月1日起施行。
      """;

  @TempDir Path folder;
  private Path content;
  private Path site;

  @BeforeEach
  void write() throws IOException {
    content = folder.resolve("content");
    site = folder.resolve("site");
    for (String month : List.of("1", "2")) {
      Path issue = Files.createDirectories(content.resolve("2099-0" + month));
      Files.writeString(
          issue.resolve("issue.yaml"), "year: 2099\nmonth: " + month + "\nsource: source.txt\n");
      Files.writeString(issue.resolve("source.txt"), "原文\n");
    }
    Files.writeString(content.resolve("site.yaml"), "title: 政策汇编\npublisher: 示范协会\n");
    Files.writeString(content.resolve("2099-01/01.md"), RULES);
    article("见正文。");
  }

  private void article(String text) throws IOException {
    Files.writeString(
        content.resolve("2099-02/03.md"),
        "---\ntitle: 关于示范的通知\nkind: policy\n---\n\n## 一、要求\n\n" + text + "\n");
  }

  private void build() {
    new ContentBuild(content, folder.resolve("templates"), (done, all) -> {}).into(site);
  }

  private String page() throws IOException {
    return Files.readString(site.resolve("2099-02/03/index.html"));
  }

  @Test
  void aLinkLeadsToAnArticleAndToAPlaceInIt() throws IOException {
    article("见[第二条](../2099-01/01.md#t2)，另见[办法](../2099-01/01.md)、[要求](#s1)和[本文](03.md)。");
    build();
    String page = page();
    assertTrue(page.contains("href=\"../../2099-01/01/index.html#t2\">第二条</a>"), page);
    assertTrue(page.contains("href=\"../../2099-01/01/index.html\">办法</a>"));
    assertTrue(page.contains("href=\"#s1\">要求</a>"));
    assertTrue(page.contains("href=\"../../2099-02/03/index.html\">本文</a>"));
    String data = Files.readString(site.resolve("data/2099-02/03.json"));
    assertTrue(data.contains("见第二条，另见办法、要求和本文。"), data);
  }

  @Test
  void aFileBesideTheArticleIsPublishedWithItsKindAndSize() throws IOException {
    Files.write(content.resolve("2099-02/附件 1.docx"), new byte[23_400]);
    article("请填写[申报表](附件%201.docx)。\n\n[全部](<附件 1.docx>)");
    build();
    String page = page();
    assertTrue(page.contains(">申报表</a>（DOCX，23 kB）"), page);
    String name = page.replaceAll("(?s).*href=\"../../(2099-02/03/files/[^\"]+)\".*", "$1");
    assertEquals(23_400, Files.size(site.resolve(name)));
    String provenance = Files.readString(site.resolve("data/provenance.json"));
    assertTrue(provenance.contains("\"path\":\"2099-02/附件 1.docx\",\"kind\":\"attachment\""));
  }

  @Test
  void anEditOfALinkIsBuiltLikeAFullBuild() throws IOException {
    build();
    article("见[第二条](../2099-01/01.md#t2)。");
    build();
    assertTrue(page().contains("#t2"));
    article("见[第三条](../2099-01/01.md#t3)。");
    assertThrows(InputException.class, this::build);
  }

  @ParameterizedTest
  @CsvSource({
    "../2099-01/01.md#t3, LINK_PLACE_MISSING, t1",
    "../2099-01/02.md, LINK_ARTICLE_MISSING, 2099-01/01",
    "04.md, LINK_ARTICLE_MISSING, 2099-02/03",
    "#s2, LINK_PLACE_MISSING, s1",
    "附件2.docx, ATTACHMENT_MISSING, 附件1.docx"
  })
  void aLinkThatLeadsNowhereIsNamedWithItsLineAndWhatIsMostLikeIt(
      String url, Problem problem, String nearest) throws IOException {
    Files.writeString(content.resolve("2099-02/附件1.docx"), "");
    article("第一段。\n\n见[此处](" + url + ")。");
    InputException e = assertThrows(InputException.class, this::build);
    assertEquals(problem, e.problem());
    assertEquals(10, e.line().orElseThrow());
    assertTrue(e.file().orElseThrow().endsWith("2099-02/03.md"));
    assertTrue(e.details().get(1).contains(nearest), e.details().toString());
    assertFalse(Files.exists(site.resolve("index.html")));
  }

  @Test
  void allLinksToTheClausesOfAWithdrawnArticleAreNamedAtOnce() throws IOException {
    article("见[第二条](../2099-01/01.md#t2)。\n\n见[第一条](../2099-01/01.md#t1)。");
    Files.writeString(
        content.resolve("2099-02/04.md"), Files.readString(content.resolve("2099-02/03.md")));
    build();
    Files.writeString(
        content.resolve("2099-01/01.md"),
        RULES.replace("kind: policy", "kind: policy\nwithdrawn: 2099-03-01 发文机关要求撤回"));
    InputException e = assertThrows(InputException.class, this::build);
    assertEquals(Problem.LINKS_TO_WITHDRAWN, e.problem());
    assertEquals(
        "2099-02/03.md:8, 2099-02/03.md:10, 2099-02/04.md:8, 2099-02/04.md:10", e.details().get(1));
  }

  @Test
  void aFileThatIsALinkOutOfTheContentIsNotPublished() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    Files.createSymbolicLink(content.resolve("2099-02/list.txt"), secret);
    article("见[名单](list.txt)。");
    InputException e = assertThrows(InputException.class, this::build);
    assertEquals(Problem.LINK_LEADS_OUT, e.problem());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "a.svg",
        "a.js",
        "a.xhtml",
        "a.exe",
        "a.docx.html",
        "../a.docx",
        "x/a.docx",
        "/a.docx",
        "..%2Fa.docx",
        "%2e%2e/a.docx",
        "a%00.docx",
        ".docx",
        ".a.docx",
        "a.docx#x",
        "a.docx?x",
        "C:a.docx",
        "\\\\host\\a.docx",
        "//host/a.docx",
        "javascript:a.pdf",
        "file:///a.pdf",
        "issue.yaml",
        "../../01.md",
        "../2099-01/../01.md",
        "../2099-13/01.md",
        "00.md",
        "01.md#a b",
        "README.md",
        "#",
        "#\"onclick=\"",
        "data:text/html,x.txt",
        ""
      })
  void whatIsNoPlainFileOfAKnownKindAndNoArticleStaysText(String url) {
    assertEquals(Optional.empty(), InnerAddress.parse(url, OWN), url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03.md", "./03.md#s2-1", "../2024-03/01.md#t10zhi1", "#fj1-s2", "附件1.docx",
        "./附件（一）.pdf", "%E9%99%84%E4%BB%B6.zip", "a%20b.xlsx", "名单.PNG", "100.md"
      })
  void whatIsReadIsWrittenAndReadAgain(String url) {
    assertTrue(InnerAddress.parse(url, OWN).isPresent(), url);
    String text =
        "---\ntitle: 题\nkind: news\n---\n\n见[**此** 处](<" + url + ">)。\n\n[单独](<" + url + ">)\n";
    Article read = new ArticleReader().read(OWN, Path.of("03.md"), text);
    String written = new ArticleWriter().write(read);
    assertEquals(read, new ArticleReader().read(OWN, Path.of("03.md"), written));
    assertEquals(written, new ArticleWriter().write(read));
    assertEquals(1, InnerLinks.of(read).size());
  }
}
