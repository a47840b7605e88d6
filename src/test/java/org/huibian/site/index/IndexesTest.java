package org.huibian.site.index;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibian.catalog.Catalog;
import org.huibian.model.Article;
import org.huibian.model.Kind;
import org.huibian.text.Authorities;
import org.huibian.text.Topics;
import org.junit.jupiter.api.Test;

class IndexesTest {
  private static Indexes of(Article... articles) {
    return Indexes.of(Catalog.of(List.of(issue("2025-06", 16, articles))));
  }

  private static Index index(Indexes indexes, String id) {
    return indexes.all().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
  }

  private static Map<String, List<String>> contents(List<ArticleGroup> groups) {
    Map<String, List<String>> out = new java.util.LinkedHashMap<>();
    for (ArticleGroup group : groups) {
      out.put(
          group.id() + " " + group.name(),
          group.articles().stream().map(a -> a.id().fileNumber()).toList());
    }
    return out;
  }

  private static List<String> topics(Indexes indexes) {
    return indexes.topics().headings().stream()
        .filter(g -> !g.articles().isEmpty())
        .map(ArticleGroup::id)
        .toList();
  }

  @Test
  void aTopicKeepsItsAddressWithoutArticles() {
    assertEquals(
        Topics.load().all().size(),
        of(article("2025-06/01", "通知").make()).topics().headings().size());
  }

  @Test
  void anArticleOfSeveralOrgansIsListedUnderEach() {
    Indexes indexes =
        of(article("2025-06/01", "通知").issuers("财政部", "商务部").date("2025-06-01").make());
    assertEquals(
        Map.of("mof 财政部", List.of("01"), "mofcom 商务部", List.of("01")),
        contents(indexes.authorities().headings()));
  }

  @Test
  void shortAndFullNamesAreOneOrgan() {
    Indexes indexes =
        of(
            article("2025-06/01", "甲").issuers("工信部").date("2025-06-01").make(),
            article("2025-06/02", "乙").issuers("工业和信息化部").date("2025-06-02").make(),
            article("2025-06/03", "丙").issuers("市场监管总局（国家反垄断局）").make());
    assertEquals(
        List.of("miit 工业和信息化部", "samr 国家市场监督管理总局"),
        List.copyOf(contents(indexes.authorities().headings()).keySet()));
    assertEquals(
        List.of("02", "01"), contents(indexes.authorities().headings()).get("miit 工业和信息化部"));
  }

  @Test
  void anOfficeIsDistinctFromItsMinistry() {
    Indexes indexes =
        of(
            article("2025-06/01", "甲").issuers("工业和信息化部办公厅").make(),
            article("2025-06/02", "乙").issuers("工业和信息化部").make(),
            article("2025-06/03", "丙").issuers("国家能源局综合司").make(),
            article("2025-06/04", "丁").issuers("国务院办公厅").make(),
            article("2025-06/05", "戊").issuers("国务院").make());
    assertEquals(
        List.of(
            "state-council 国务院",
            "state-council-office 国务院办公厅",
            "miit 工业和信息化部",
            "miit-office 工业和信息化部办公厅",
            "nea-general 国家能源局综合司"),
        List.copyOf(contents(indexes.authorities().headings()).keySet()));
  }

  @Test
  void anUnlistedOrganHasAnAddressThatRedirectsWhenTheOrganIsListed() {
    Indexes indexes = of(article("2025-06/01", "甲").issuers("山东省工业和信息化厅").make());
    String address = indexes.authorities().headings().get(0).id();
    assertTrue(address.matches("o[0-9a-f]{8}"), address);
    assertEquals(Map.of(), indexes.authorities().formerAddresses());
    // The address that the organ had before it was listed redirects to the present one.
    Indexes listed = of(article("2025-06/01", "甲").issuers("工信部").make());
    assertEquals(Map.of(Organs.digest("工信部"), "miit"), listed.authorities().formerAddresses());
  }

  @Test
  void everyListedOrganHasAnAddressAndNoTwoShareOne() {
    Organs organs = new Organs();
    Set<String> addresses = new HashSet<>();
    for (String name : Authorities.load().names().keySet()) {
      String address = organs.of(name).id();
      assertTrue(addresses.add(address), name + " " + address);
      assertTrue(address.matches("[a-z][a-z0-9-]*"), address);
    }
    assertTrue(addresses.containsAll(Set.of("ndrc", "miit", "mee", "samr")));
  }

  @Test
  void everyTopicHasAnAddressAndNoTwoShareOne() {
    Set<String> addresses = new HashSet<>();
    for (Topics.Topic topic : Topics.load().all()) {
      assertTrue(addresses.add(topic.id()), topic.id());
      assertTrue(topic.id().matches("[a-z][a-z-]*"), topic.id());
      assertTrue(topic.words().size() >= 1, topic.name());
    }
  }

  @Test
  void wordsOfTheTitleDecideTheTopicsAndAnArticleCanHaveSeveral() {
    Indexes indexes = of(article("2025-06/01", "煤矿智能化标准体系建设指南").make());
    assertEquals(List.of("mining", "digital", "standards"), topics(indexes));
  }

  @Test
  void theNameOfAnOrganIsNoTopic() {
    Indexes indexes = of(article("2025-06/01", "生态环境部 交通运输部印发通知").issuers("生态环境部", "交通运输部").make());
    assertEquals(List.of(), topics(indexes));
  }

  @Test
  void aWordThatTheTextMentionsInPassingIsNoTopic() {
    Article passing = article("2025-06/01", "通知").paragraph("做好安全生产工作。").paragraph("其他事项。").make();
    assertEquals(List.of(), topics(of(passing)));
    Article about =
        article("2025-06/01", "通知").paragraph("为加强安全生产，落实安全生产责任，排查隐患，提高安全生产水平，现通知如下。").make();
    assertEquals(List.of("safety"), topics(of(about)));
  }

  @Test
  void anEditorAddsAndRemovesTopics() {
    Article ruled = article("2025-06/01", "煤矿智能化标准体系建设指南").topicRulings("not 标准化", "消费").make();
    assertEquals(List.of("mining", "digital", "consumption"), topics(of(ruled)));
  }

  @Test
  void anArticleIsListedInTheMonthOfItsDateOrElseOfItsIssue() {
    Indexes indexes =
        of(
            article("2025-06/01", "甲").date("2024-12-31").make(),
            article("2025-06/02", "乙").kind(Kind.NEWS).make());
    List<String> months = new ArrayList<>();
    for (IndexHeading year : index(indexes, "years").headings()) {
      ((DividedGroup) year).parts().forEach(m -> months.add(year.id() + "-" + m.id()));
    }
    assertEquals(List.of("2025-06", "2024-12"), months);
  }

  @Test
  void numbersAreSortedByYearCodeAndNumberWhateverTheirBrackets() {
    Indexes indexes =
        of(
            article("2025-06/01", "甲").numbers("发改环资〔2025〕396号").date("2025-03-01").make(),
            article("2025-06/02", "乙").numbers("发改环资[2025]1020号").date("2025-03-02").make(),
            article("2025-06/03", "丙").numbers("国务院令第802号").date("2025-03-17").make(),
            article("2025-06/04", "丁").numbers("公告2020年第25号").date("2025-01-01").make());
    List<String> all = new ArrayList<>();
    for (IndexHeading year : index(indexes, "numbers").headings()) {
      ((EntryGroup) year)
          .entries()
          .forEach(e -> all.add(year.id() + " " + e.section() + " " + e.text()));
    }
    assertEquals(
        List.of(
            "2025 发改环资 发改环资[2025]1020号",
            "2025 发改环资 发改环资〔2025〕396号",
            "2025 国务院令 国务院令第802号",
            "2020 公告 公告2020年第25号"),
        all);
  }

  @Test
  void aDocumentThatSeveralArticlesCiteAndTheArchiveLacksIsWanted() {
    Indexes indexes =
        of(
            article("2025-06/01", "甲").paragraph("根据《碳排放权交易管理暂行条例》（国令第775号）和《节约能源法实施条例》。").make(),
            article("2025-06/02", "乙").paragraph("落实《碳排放权交易管理暂行条例》。").make(),
            article("2025-06/03", "丙").paragraph("按照《碳排放权交易管理暂行条例》，见《碳排放权交易管理暂行条例》。").make());
    assertEquals(
        List.of("碳排放权交易管理暂行条例 3"),
        indexes.wanted().stream().map(w -> w.title() + " " + w.citing().size()).toList());
  }
}
