package org.huibian.site.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huibian.build.SiteBuilder;
import org.huibian.catalog.BlockLocations;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.site.Checksums;
import org.huibian.site.SampleSite;
import org.huibian.site.SiteInput;
import org.huibian.text.TextKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the open data against its published contract. */
class OpenDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path site;
  private static JsonNode catalog;

  @BeforeAll
  static void build() throws IOException {
    site = folder.resolve("site");
    SiteInput input = SampleSite.input(folder.resolve("content"), "");
    String signature = TextKey.digest("工业和信息化部办公厅\n2025 年 6 月 13 日");
    BlockLocations lines =
        (article, digest) ->
            article.equals(ArticleId.parse("2025-06/01").orElseThrow()) && digest.equals(signature)
                ? List.of(new SourceSpan(37, 39))
                : List.of();
    new SiteBuilder(SampleSite.TEMPLATES)
        .build(new SiteInput(input.settings(), input.issues(), lines, input.content()), site);
    catalog = JSON.readTree(site.resolve("data/catalog.json").toFile());
  }

  private static JsonNode article(String id) throws IOException {
    return JSON.readTree(site.resolve("data/" + id + ".json").toFile());
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> out = new ArrayList<>();
    array.forEach(node -> out.add(node.asText()));
    return out;
  }

  private static JsonNode block(JsonNode article, String type) {
    for (JsonNode block : article.get("blocks")) {
      if (block.get("type").asText().equals(type)) {
        return block;
      }
    }
    throw new AssertionError("no " + type);
  }

  @Test
  void anIssueHasItsFields() {
    assertEquals(Set.of("title", "publisher", "issues", "articles"), names(catalog));
    JsonNode issue = catalog.get("issues").get(2);
    assertEquals(Set.of("id", "year", "month", "number", "title", "url", "articles"), names(issue));
    assertEquals("2025-06", issue.get("id").asText());
    assertEquals(6, issue.get("month").intValue());
    assertEquals(16, issue.get("number").intValue());
    assertEquals("2025-06/", issue.get("url").asText());
    assertEquals("2025-06/01", issue.get("articles").get(0).asText());
  }

  @Test
  void anArticleHasItsFields() {
    JsonNode article = catalog.get("articles").get(2);
    assertEquals(
        Set.of(
            "id",
            "issue",
            "position",
            "url",
            "title",
            "kind",
            "authors",
            "documentNumbers",
            "issuers",
            "date",
            "interprets",
            "interpretedBy",
            "cites",
            "citedBy",
            "force",
            "relations",
            "related",
            "dates",
            "authorities",
            "topics",
            "source",
            "data",
            "akomaNtoso"),
        names(article));
    assertEquals("2025-06/01", article.get("id").asText());
    assertEquals(1, article.get("position").intValue());
    assertEquals("policy", article.get("kind").asText());
    assertEquals("2025-06-13", article.get("date").asText());
    assertEquals(29, article.get("source").get("firstLine").intValue());
    assertEquals(185, article.get("source").get("lastLine").intValue());
    assertEquals("data/2025-06/01.json", article.get("data").asText());
    for (JsonNode cite : article.get("cites")) {
      assertEquals(Set.of("title", "documentNumber", "article", "state", "anchor"), names(cite));
    }
  }

  @Test
  void theFileOfAnArticleContainsTheRecordOfTheCatalogue() throws IOException {
    for (JsonNode record : catalog.get("articles")) {
      JsonNode own = article(record.get("id").asText());
      for (JsonNode cite : own.get("cites")) {
        ((ObjectNode) cite).remove(List.of("candidates", "sentences"));
      }
      for (String field : names(record)) {
        JsonNode value = record.get(field).deepCopy();
        if (field.equals("force") && value instanceof ObjectNode force) {
          force.remove("asOf");
        }
        assertEquals(value, own.get(field), field);
      }
      assertTrue(names(own).containsAll(Set.of("addressee", "outline", "blocks")));
    }
  }

  @Test
  void aCitationHasAState() {
    List<String> states = new ArrayList<>();
    for (JsonNode cite : catalog.get("articles").get(2).get("cites")) {
      states.add(cite.get("title").asText() + " " + cite.get("state").asText());
    }
    assertEquals(
        List.of(
            "国家标准化发展纲要 outside",
            "产业结构调整指导目录（2024年本） edition",
            "关于加快推动制造业绿色化发展的指导意见 outside",
            "2030年前碳达峰行动方案 outside"),
        states);
    assertEquals(List.of("2025-06/01"), texts(catalog.get("articles").get(0).get("citedBy")));
  }

  @Test
  void theFileOfAnArticleHasEachCitingSentenceOnce() throws IOException {
    JsonNode article = article("2025-06/01");
    List<String> sentences = new ArrayList<>();
    article.get("sentences").forEach(s -> sentences.add(s.get("sentence").asText()));
    assertEquals(Set.copyOf(sentences).size(), sentences.size());
    for (JsonNode cite : article.get("cites")) {
      JsonNode first = article.get("sentences").get(cite.get("sentences").get(0).intValue());
      assertEquals(cite.get("anchor"), first.get("anchor"));
      assertTrue(
          first.get("sentence").asText().contains(cite.get("title").asText()), first.toString());
    }
    assertTrue(sentences.size() < article.get("cites").size(), sentences.toString());
  }

  @Test
  void blocksAreAsPrinted() throws IOException {
    JsonNode article = article("2025-06/01");
    assertEquals("paragraph", article.get("blocks").get(0).get("type").asText());
    assertEquals(article.get("addressee"), article.get("blocks").get(0).get("text"));
    assertEquals(
        List.of("1. 标准与规划、产业政策等同步研究、部署、实施；", "2. 将标准实施评估结果作为完善政策的参考。"),
        texts(block(article, "list").get("items")));
    JsonNode signature = block(article, "signature");
    assertEquals(List.of("工业和信息化部办公厅"), texts(signature.get("issuers")));
    assertEquals("2025-06-13", signature.get("date").asText());
    assertEquals(List.of("37", "39"), texts(signature.get("lines")));
    JsonNode table = block(article, "table");
    assertEquals("表 1 重点研究方向", table.get("caption").asText());
    assertEquals(List.of("2", "", "温室气体产品碳足迹量化方法与要求电解铝", "有色金属"), texts(table.get("rows").get(1)));
    JsonNode box = block(article, "box");
    assertEquals("专栏 1 标准急用攻坚重点任务", box.get("title").asText());
    assertEquals(2, box.get("blocks").size());
    assertEquals(
        "https://www.samr.gov.cn/a/b.html",
        block(article("2025-05/01"), "link").get("url").asText());
  }

  @Test
  void theOutlineContainsRunInHeadings() throws IOException {
    JsonNode outline = article("2025-06/02").get("outline");
    JsonNode clause = outline.get(2);
    assertEquals("第一条", clause.get("text").asText());
    assertEquals("t1", clause.get("anchor").asText());
    assertEquals(4, clause.get("level").intValue());
    assertTrue(clause.get("runin").booleanValue());
  }

  @Test
  void theDirectoryNamesTheFilesOfEachArticleWithTheirDigest() throws IOException {
    JsonNode all = JSON.readTree(site.resolve("data/all.json").toFile());
    for (String field : List.of("title", "publisher", "issues")) {
      assertEquals(catalog.get(field), all.get(field));
    }
    assertEquals(catalog.get("articles").size(), all.get("articles").size());
    for (JsonNode entry : all.get("articles")) {
      assertEquals(
          Set.of("id", "title", "issue", "url", "data", "akomaNtoso", "sha256"), names(entry));
      JsonNode article = article(entry.get("id").asText());
      for (String field : List.of("id", "title", "issue", "url", "data", "akomaNtoso")) {
        assertEquals(article.get(field), entry.get(field), field);
      }
      Path data = site.resolve(entry.get("data").asText());
      assertEquals(Checksums.sha256(data), entry.get("sha256").asText());
    }
  }

  @Test
  void eachArticleOfAListAndEachArticlesFileIsOneLine() throws IOException {
    for (String list : List.of("data/catalog.json", "data/all.json")) {
      List<String> lines = Files.readAllLines(site.resolve(list));
      for (JsonNode record : catalog.get("articles")) {
        String start = "{\"id\":" + record.get("id") + ",";
        assertEquals(1, lines.stream().filter(line -> line.startsWith(start)).count(), start);
      }
    }
    assertEquals(1, Files.readAllLines(site.resolve("data/2025-06/01.json")).size());
  }

  @Test
  void anArticleHasTheIdsOfItsAuthoritiesAndTopics() throws IOException {
    JsonNode notice = article("2025-06/01");
    assertEquals(List.of("miit-office"), texts(notice.get("authorities")));
    assertTrue(texts(notice.get("topics")).contains("standards"), notice.get("topics").toString());
    assertEquals("data/2025-06/01.xml", notice.get("akomaNtoso").asText());
  }
}
