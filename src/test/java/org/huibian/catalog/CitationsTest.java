package org.huibian.catalog;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.id;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Block.Cell;
import org.huibian.model.InputException;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.RichText;
import org.junit.jupiter.api.Test;

/** The citations that the catalogue finds, and how they are resolved. */
class CitationsTest {
  /** Returns what a paragraph cites if the archive also has these articles. */
  private static List<Citation> cites(String text, Sample... others) {
    return catalog(article("2025-07/01", "某通知").paragraph(text), others)
        .article(id("2025-07/01"))
        .orElseThrow()
        .cites();
  }

  private static Catalog catalog(Sample citing, Sample... others) {
    return Catalog.of(
        List.of(
            issue("2025-07", 17, citing.make()),
            issue("2025-06", 16, Arrays.stream(others).map(Sample::make).toArray(Article[]::new))));
  }

  private static Citation only(String text, Sample... others) {
    List<Citation> all = cites(text, others);
    assertEquals(1, all.size(), all::toString);
    return all.get(0);
  }

  private static void leads(State state, String text, Sample... others) {
    Citation citation = only(text, others);
    assertEquals(state, citation.state(), citation::toString);
    boolean expected = state == State.LINKED || state == State.EDITION;
    assertEquals(expected ? Optional.of(id("2025-06/01")) : Optional.empty(), citation.article());
  }

  @Test
  void anActionPlanIsNotTheOutlineThatItImplements() {
    leads(
        State.OUTSIDE,
        "落实《国家标准化发展纲要》。",
        article("2025-06/01", "关于印发《贯彻实施〈国家标准化发展纲要〉行动计划（2024—2025年）》的通知"));
    leads(
        State.OUTSIDE, "落实《贯彻实施〈国家标准化发展纲要〉行动计划》。", article("2025-06/01", "中共中央 国务院印发《国家标准化发展纲要》"));
  }

  @Test
  void anotherEditionIsReportedAsAnotherEdition() {
    Sample catalogue = article("2025-06/01", "国家发展改革委发布《产业结构调整指导目录（2024年本）》");
    leads(State.EDITION, "按《产业结构调整指导目录（2019年本）》执行。", catalogue);
    leads(State.LINKED, "按《产业结构调整指导目录(2024 年本)》执行。", catalogue);
    leads(State.EDITION, "按《产业结构调整指导目录》执行。", catalogue);
    leads(State.EDITION, "按《管理办法规则（试行）》执行。", article("2025-06/01", "某部印发《管理办法规则》"));
    leads(
        State.LINKED,
        "按《黄金产业高质量发展实施方案（2025-2027 年）》执行。",
        article("2025-06/01", "工信部等九部门联合印发《黄金产业高质量发展实施方案（2025—2027年）》"));
  }

  @Test
  void anAttachmentThatTheArticleListsIsNoCitation() {
    Sample one = article("2025-07/01", "某通知").paragraph("请填写《推荐表》（见附件）。");
    assertEquals(List.of(), citesOf(one.paragraph("附件：推荐表")));
    Sample several = article("2025-07/01", "某通知").paragraph("请按《申报指南》填写《推荐表》，并落实《另一个文件》。");
    several
        .paragraph("附件：1.申报指南")
        .block(new Block.Bullets(List.of(new Block.Item("2.", RichText.of("推荐表")))));
    assertEquals(List.of("另一个文件"), citesOf(several));
  }

  private static List<String> citesOf(Sample citing) {
    return catalog(citing).article(id("2025-07/01")).orElseThrow().cites().stream()
        .map(Citation::title)
        .toList();
  }

  @Test
  void severalOtherEditionsAreAmbiguous() {
    leads(
        State.AMBIGUOUS,
        "按《指导目录》执行。",
        article("2025-06/01", "某部发布《指导目录（2019年本）》"),
        article("2025-06/02", "某部发布《指导目录（2024年本）》"));
  }

  @Test
  void twoArticlesWithOneTitleAreAmbiguous() {
    leads(
        State.AMBIGUOUS,
        "按《能效提升计划》执行。",
        article("2025-06/01", "某部印发《能效提升计划》"),
        article("2025-06/02", "某部印发《能效提升计划》"));
  }

  @Test
  void aNumberIsRecognisedInAnyBrackets() {
    Sample notice = article("2025-06/01", "某方案印发").numbers("工信厅科〔2025〕33号");
    for (String number :
        List.of(
            "工信厅科〔2025〕33号",
            "工信厅科[2025]33号",
            "工信厅科（2025）33 号",
            "工信厅科﹝2025﹞第33号",
            "工信厅科 【2025】 33号")) {
      leads(State.LINKED, "按照" + number + "执行。", notice);
      leads(State.LINKED, "按照《别的说法》（" + number + "）执行。", notice);
    }
    leads(State.OUTSIDE, "按照工信厅科〔2025〕333号执行。", notice);
    leads(State.OUTSIDE, "按照桂工信厅科〔2025〕33号执行。", notice);
  }

  @Test
  void aTitleWithTheNumberOfAnotherTextIsAnotherText() {
    Sample measures = article("2025-06/01", "某部印发《能效提升办法》").numbers("某科〔2025〕8号");
    leads(State.EDITION, "《能效提升办法》（某科〔2019〕5号）同时废止。", measures);
    leads(State.LINKED, "《能效提升办法》（某科〔2025〕8号）公布。", measures);
  }

  @Test
  void aNumberAndATitleThatDisagreeAreAmbiguous() {
    leads(
        State.AMBIGUOUS,
        "《能效提升办法》（某科〔2025〕9号）公布。",
        article("2025-06/01", "某部印发《能效提升办法》").numbers("某科〔2025〕8号"),
        article("2025-06/02", "某部印发《绿色工厂办法》").numbers("某科〔2025〕9号"));
  }

  @Test
  void aNoticeIsFoundByTheTitleOfTheDocumentThatItIssues() {
    Sample notice =
        article("2025-06/01", "绿色低碳标准化工作实施方案印发")
            .paragraph("我部编制了《关于深入推进标准化工作的实施方案》，依据《另一个文件》，现印发给你们。")
            .heading(2, "关于深入推进标准化工作的实施方案");
    leads(State.LINKED, "落实《关于深入推进标准化工作的实施方案》。", notice);
    leads(State.LINKED, "落实《关于印发〈关于深入推进标准化工作的实施方案〉的通知》。", notice);
    leads(State.LINKED, "落实《工业和信息化部办公厅关于印发<关于深入推进标准化工作的实施方案>的通知》。", notice);
    leads(State.OUTSIDE, "落实《另一个文件》。", notice);
    Sample plan = article("2025-06/01", "某部印发《关于强化计量的行动方案（2024—2025年）》");
    leads(State.LINKED, "落实《关于强化计量的行动方案(2024-2025 年)的通知》。", plan);
    leads(State.EDITION, "落实《关于强化计量的行动方案（2021—2023年）的通知》。", plan);
    leads(State.OUTSIDE, "落实《关于强化计量的通知》。", plan);
  }

  @Test
  void aTextAboutADocumentIsNotTheDocument() {
    leads(
        State.OUTSIDE,
        "落实《能效提升办法》。",
        article("2025-06/01", "解读《能效提升办法》").kind(Kind.INTERPRETATION));
    leads(State.OUTSIDE, "落实《能效提升办法》。", article("2025-06/01", "关于做好《能效提升办法》贯彻工作的通知"));
    leads(State.OUTSIDE, "落实《能效提升办法》。", article("2025-06/01", "关于废止《能效提升办法》的通知"));
  }

  @Test
  void theSameTitleOfAnotherOrganIsAnotherDocument() {
    Sample opinion = article("2025-06/01", "国务院关于加强质量工作的意见");
    leads(State.LINKED, "落实《国务院关于加强质量工作的意见》。", opinion);
    leads(State.LINKED, "落实《关于加强质量工作的意见》。", opinion);
    leads(State.OUTSIDE, "落实《商务部关于加强质量工作的意见》。", opinion);
  }

  @Test
  void shortNamesAreNotCitations() {
    Citation citation =
        only("根据《能效提升行动方案》（以下简称《行动方案》），《行动方案》提出，《方案》明确。", article("2025-06/01", "别的"));
    assertEquals("能效提升行动方案", citation.title());
  }

  @Test
  void anArticleDoesNotCiteItself() {
    Sample own =
        article("2025-07/01", "关于印发《能效提升办法》的通知")
            .numbers("某科〔2025〕8号")
            .paragraph("现将《能效提升办法》印发给你们。某科〔2025〕8号。《能效提升办法》（某科〔2019〕5号）废止。");
    List<Citation> cites =
        catalog(own, article("2025-06/01", "别的")).article(id("2025-07/01")).orElseThrow().cites();
    assertEquals(1, cites.size(), cites::toString);
    assertEquals(State.OUTSIDE, cites.get(0).state());
    assertEquals(Optional.of("某科〔2019〕5号"), cites.get(0).documentNumber());
  }

  @Test
  void citationsInHeadingsAndTableCellsHaveAnchors() {
    Catalog catalog =
        catalog(
            article("2025-07/01", "通知")
                .heading(2, "一、落实《甲文件》")
                .runIn("（一）乙", "。见《乙文件》")
                .block(
                    new Block.Table(
                        "", List.of("文件"), List.of(List.of(Cell.of("《丙文件》（国发〔2021〕23号）"))))),
            article("2025-06/01", "别的"));
    assertEquals(
        List.of(
            outside("甲文件", Optional.empty(), "一、落实《甲文件》", "s1"),
            outside("乙文件", Optional.empty(), "见《乙文件》", "s1-1"),
            outside("丙文件", Optional.of("国发〔2021〕23号"), "《丙文件》（国发〔2021〕23号）", "g1-r1")),
        catalog.article(id("2025-07/01")).orElseThrow().cites());
  }

  private static Citation outside(
      String title, Optional<String> number, String sentence, String anchor) {
    return new Citation(
        title,
        number,
        Optional.empty(),
        State.OUTSIDE,
        List.of(),
        title,
        List.of(new Evidence(sentence, anchor)));
  }

  @Test
  void citedByIsTheInverseOfCites() {
    Catalog catalog =
        catalog(
            article("2025-07/01", "通知").paragraph("《甲目录（2019年本）》《乙文件》《乙文件》《丙文件》"),
            article("2025-06/01", "某部发布《甲目录（2024年本）》"),
            article("2025-06/02", "某部印发《乙文件》").paragraph("落实《甲目录（2024年本）》。"));
    for (CatalogArticle to : catalog.articles()) {
      List<ArticleId> inverse =
          catalog.articles().stream()
              .filter(
                  from ->
                      from.cites().stream().anyMatch(c -> c.article().equals(Optional.of(to.id()))))
              .map(CatalogArticle::id)
              .toList();
      assertEquals(inverse, to.citedBy());
    }
    assertEquals(
        List.of(id("2025-06/02"), id("2025-07/01")),
        catalog.article(id("2025-06/01")).orElseThrow().citedBy());
  }

  @Test
  void anInterpretedArticleHasItsInterpretations() {
    Catalog catalog =
        catalog(
            article("2025-07/01", "解读").kind(Kind.INTERPRETATION).interprets("2025-06/01"),
            article("2025-06/01", "办法"));
    assertEquals(
        List.of(id("2025-07/01")), catalog.article(id("2025-06/01")).orElseThrow().interpretedBy());
  }

  @Test
  void interpretingAMissingArticleIsAnInputError() {
    InputException e =
        assertThrows(
            InputException.class,
            () -> catalog(article("2025-07/01", "解读").interprets("2025-06/09")));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals("2025-06/09", e.details().get(1));
  }

  @Test
  void aTextDoesNotCiteWhatIsSignedLater() {
    Sample citing = article("2025-07/01", "某通知").date("2023-01-01").paragraph("按《能效提升办法》执行。");
    Sample later = article("2025-06/01", "某部印发《能效提升办法》").date("2025-05-01");
    Sample before = article("2025-06/01", "某部印发《能效提升办法》").date("2022-05-01");
    assertEquals(
        State.EDITION,
        catalog(citing, later).article(id("2025-07/01")).orElseThrow().cites().get(0).state());
    assertEquals(
        State.LINKED,
        catalog(citing, before).article(id("2025-07/01")).orElseThrow().cites().get(0).state());
  }
}
