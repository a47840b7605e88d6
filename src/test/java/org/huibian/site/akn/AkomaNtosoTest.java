package org.huibian.site.akn;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.build.SiteBuilder;
import org.huibian.catalog.BlockLocations;
import org.huibian.markdown.ContentFolder;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Block;
import org.huibian.site.SiteInput;
import org.huibian.text.BlockText;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class AkomaNtosoTest {
  @TempDir Path folder;

  private String xml(Article article) throws Exception {
    Files.createDirectories(folder.resolve("content/2025-06"));
    Files.writeString(folder.resolve("content/2025-06/source.txt"), "");
    SiteInput input =
        new SiteInput(
            new SiteSettings("政策汇编", "协会", "", "zh-Hans", ""),
            List.of(issue("2025-06", 16, article)),
            BlockLocations.NONE,
            folder.resolve("content"));
    new SiteBuilder(Path.of("templates")).build(input, folder.resolve("site"));
    return Files.readString(folder.resolve("site/data/2025-06/01.xml"));
  }

  @Test
  void chaptersContainArticlesAndArticlesTheirItems() throws Exception {
    String xml =
        xml(
            article("2025-06/01", "管理办法")
                .heading(2, "第一章 总则")
                .runIn("第一条", " 为规范管理，制定本办法。")
                .paragraph("（一）第一项。")
                .heading(2, "第二章 附则")
                .runIn("第二条", " 本办法自2025年7月1日起施行。")
                .make());
    assertEquals(List.of(), AknRules.errors(xml));
    String solid = xml.replaceAll(">\\s+<", "><");
    assertTrue(
        solid.contains(
            "<chapter eId=\"z1\"><num>第一章</num><heading>总则</heading>"
                + "<article eId=\"t1\"><num>第一条</num><content><p> 为规范管理，制定本办法。</p>"
                + "<p eId=\"t1-1\">（一）第一项。</p></content></article></chapter>"),
        solid);
  }

  @Test
  void aSignatureIsASiblingOfTheSectionsAndNotInTheLastOfThem() throws Exception {
    String xml =
        xml(
            article("2025-06/01", "通知")
                .issuers("工业和信息化部")
                .date("2025-06-13")
                .heading(2, "一、总体要求")
                .paragraph("正文。")
                .block(new Block.Signature(List.of("工业和信息化部", "2025 年 6 月 13 日")))
                .heading(2, "附件 1 清单")
                .heading(2, "一、项目")
                .paragraph("项目。")
                .make());
    assertEquals(List.of(), AknRules.errors(xml));
    String solid = xml.replaceAll(">\\s+<", "><");
    assertTrue(
        solid.contains(
            "</level><block name=\"signature\"><organization refersTo=\"#org-miit\">"
                + "工业和信息化部</organization></block><block name=\"signature\">"
                + "<date date=\"2025-06-13\">2025 年 6 月 13 日</date></block>"
                + "<hcontainer name=\"attachment\" eId=\"fj1\"><num>附件 1</num>"
                + "<heading>清单</heading><level eId=\"fj1-s1\">"),
        solid);
  }

  @Test
  void markupInATextIsEscapedAndForbiddenCharactersAreLeftOut() throws Exception {
    String xml =
        xml(
            article("2025-06/01", "<b>\"&amp;]]>\u0001\uFFFF标题")
                .paragraph("</p></mainBody><script>alert(1)</script> & ]]> \u000B字")
                .make());
    assertEquals(List.of(), AknRules.errors(xml));
    String text = AknRules.parse(xml).getTextContent();
    assertTrue(text.contains("<b>\"&amp;]]>标题"), text);
    assertTrue(text.contains("</p></mainBody><script>alert(1)</script> & ]]>"), text);
  }

  @Test
  void theRulesFindErrors() {
    String head = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";
    assertTrue(AknRules.errors(head + "<doc name=\"x\"><mainBody/></doc></akomaNtoso>").size() > 1);
    assertTrue(
        AknRules.errors(head + "<doc name=\"x\"/></akomaNtoso>").contains("doc contains "),
        () -> "an empty document");
  }

  @Test
  void everyRealArticleIsValidAndLosesNoCharacter() throws Exception {
    SiteInput input = SiteInput.read(new ContentFolder(Path.of("content")));
    new SiteBuilder(Path.of("templates")).build(input, folder.resolve("site"));
    List<String> errors = new ArrayList<>();
    List<Article> articles = input.issues().stream().flatMap(i -> i.articles().stream()).toList();
    for (Article article : articles) {
      String xml = Files.readString(folder.resolve("site/data/" + article.id() + ".xml"));
      AknRules.errors(xml).forEach(error -> errors.add(article.id() + ": " + error));
      Element body = (Element) AknRules.parse(xml).getElementsByTagName("mainBody").item(0);
      String expected =
          TextKey.withoutSpaces(
              Stream.concat(
                      article.head().addressee().stream(),
                      article.blocks().stream().map(BlockText::of))
                  .reduce("", String::concat));
      String found = TextKey.withoutSpaces(body.getTextContent());
      if (!expected.equals(found)) {
        int at = 0;
        while (at < Math.min(expected.length(), found.length())
            && expected.charAt(at) == found.charAt(at)) {
          at++;
        }
        errors.add(
            article.id()
                + ": "
                + expected.substring(at, Math.min(expected.length(), at + 40))
                + " / "
                + found.substring(at, Math.min(found.length(), at + 40)));
      }
    }
    assertEquals(List.of(), errors);
    assertTrue(articles.size() > 50, () -> "only " + articles.size());
  }
}
