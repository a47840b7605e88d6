package org.huibian.catalog;

import static org.huibian.catalog.Sample.article;
import static org.huibian.catalog.Sample.id;
import static org.huibian.catalog.Sample.issue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.model.Article;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.model.Problem;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The relations that the catalogue finds between articles and documents. */
class RelationsTest {
  private static final Article OLD =
      article("2024-03/01", "某部印发《能效提升办法》").numbers("某科〔2024〕8号").issuers("财政部").make();

  private static Catalog catalog(Article... later) {
    return Catalog.of(List.of(issue("2024-03", 1, OLD), issue("2025-07", 17, later)));
  }

  private static List<Relation> relations(Article later) {
    return catalog(later).article(later.id()).orElseThrow().relations();
  }

  private static Sample notice(String text) {
    return article("2025-07/01", "某通知").date("2025-07-01").paragraph(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "为贯彻落实《能效提升办法》，制定本方案。 | implements",
        "为深入贯彻落实财政部《能效提升办法》有关要求，现通知如下。 | implements",
        "为推动《能效提升办法》（某科〔2024〕8号）落地实施，现通知如下。 | implements",
        "根据《能效提升办法》，制定本通知。 | basedOn",
        "依照《能效提升办法》予以处罚。 | ''",
        "《能效提升办法》（某科〔2024〕8号）同时废止。 | repeals",
        "自本通知施行之日起，《能效提升办法》停止执行。 | repeals",
        "废止《能效提升办法》。 | repeals",
        "推动《能效提升办法》修改或废止。 | ''",
        "将《能效提升办法》第三条修改为：“略”。 | amends",
        "适时修订《能效提升办法》。 | ''",
        "《能效提升办法》提出了目标。 | ''",
        "与本通知不一致的，以本通知为准。 | ''",
      })
  void aSentenceStatesARelation(String text, String kinds) {
    assertEquals(
        kinds,
        relations(notice(text).make()).stream()
            .map(r -> r.kind().toString())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "自本通知印发之日起，《能效提升办法》（某科〔2024〕8号）停止执行。 | 2025-07-01",
        "《能效提升办法》自本通知发布之日起废止。 | 2025-07-01",
        "自本公告发布之日起，原《能效提升办法》同时废止。 | 2025-07-01",
        "本通知自2025年8月1日起施行，《能效提升办法》同时废止。 | 2025-08-01",
        "自本通知施行之日起，《能效提升办法》停止执行。 | none",
        "《能效提升办法》同时废止。 | none",
        "《能效提升办法》自2025年9月1日起废止。 | 2025-09-01",
      })
  void aDocumentIsRepealedFromTheIssueOfTheNoticeOnlyIfItSaysSo(String text, String day) {
    assertEquals(
        Optional.ofNullable(day),
        relations(notice(text).make()).get(0).from().map(Object::toString));
  }

  @Test
  void whatALawReplacesEndsOnTheDayOfItsPublicationThatItsNoteTells() {
    Article law =
        article("2025-07/01", "某办法")
            .paragraph("（2024年7月8日某局令第9号公布）")
            .paragraph("第九条 本办法自公布之日起施行。《能效提升办法》同时废止。")
            .make();
    assertEquals("2024-07-08", relations(law).get(0).from().orElseThrow().toString());
  }

  @Test
  void aRepealedArticleHasTheSentenceThatRepealsIt() {
    Catalog catalog = catalog(notice("本通知自2025年8月1日起施行。《能效提升办法》（某科〔2024〕8号）同时废止。").make());
    IncomingRelation mark =
        catalog.article(id("2024-03/01")).orElseThrow().incomingRelations().get(0);
    assertEquals(id("2025-07/01"), mark.from());
    assertEquals(RelationKind.REPEALS, mark.relation().kind());
    assertEquals("《能效提升办法》（某科〔2024〕8号）同时废止。", mark.relation().evidence().sentence());
    assertEquals("2025-08-01", mark.relation().from().orElseThrow().toString());
  }

  @Test
  void theRepealOfAnotherEditionDoesNotConcernTheArticle() {
    Catalog catalog = catalog(notice("《能效提升办法》（某科〔2019〕5号）同时废止。").make());
    assertEquals(List.of(), catalog.article(id("2024-03/01")).orElseThrow().incomingRelations());
    Relation relation = catalog.article(id("2025-07/01")).orElseThrow().relations().get(0);
    assertEquals(Optional.of("某科〔2019〕5号"), relation.documentNumber());
    assertEquals(Optional.empty(), relation.article());
  }

  @Test
  void aListOfRepealedDocumentsRepealsEachOfThem() {
    Article later =
        article("2025-07/01", "某通知")
            .paragraph("下列文件同时废止：")
            .paragraph("1.《另一办法》（某科〔2018〕1号）")
            .paragraph("2.《能效提升办法》（某科〔2024〕8号）")
            .paragraph("请认真执行。")
            .paragraph("《第三办法》继续有效。")
            .make();
    assertEquals(
        List.of("另一办法", "能效提升办法"), relations(later).stream().map(Relation::title).toList());
  }

  @Test
  void anInterpretationLeadsToItsPolicyInAnEarlierIssue() {
    for (Sample text :
        List.of(
            article("2025-07/01", "解读 | 《能效提升办法》"),
            article("2025-07/01", "财政部有关负责人就能效提升办法答记者问"),
            article("2025-07/01", "专家谈能效").paragraph("近日，财政部印发《能效提升办法》（以下简称《办法》）。"))) {
      Catalog catalog = catalog(text.kind(Kind.INTERPRETATION).make());
      assertEquals(
          List.of(id("2024-03/01")), catalog.article(id("2025-07/01")).orElseThrow().interprets());
      assertEquals(
          List.of(id("2025-07/01")),
          catalog.article(id("2024-03/01")).orElseThrow().interpretedBy());
    }
  }

  @Test
  void ofTwoDocumentsThatACommentaryReportsTheOneOfItsOwnIssueIsInterpreted() {
    Catalog catalog =
        catalog(
            article("2025-07/01", "某部印发《节水办法》").make(),
            article("2025-07/02", "专家谈节水")
                .kind(Kind.EXPERT)
                .paragraph("去年，财政部印发《能效提升办法》。近期，某部印发《节水办法》，作出全面部署。")
                .make());
    assertEquals(
        List.of(id("2025-07/01")), catalog.article(id("2025-07/02")).orElseThrow().interprets());
  }

  @Test
  void aPassingMentionIsNoInterpretation() {
    Article text =
        article("2025-07/01", "专家谈节水")
            .kind(Kind.EXPERT)
            .paragraph("节水很重要。")
            .paragraph("与《能效提升办法》相衔接。")
            .make();
    assertEquals(List.of(), relations(text));
  }

  @Test
  void aCommentaryInterpretsWhatTheOthersOfItsSeriesInterpret() {
    Catalog catalog =
        catalog(
            article("2025-07/01", "专家解读之一 | 《能效提升办法》").kind(Kind.EXPERT).make(),
            article("2025-07/02", "专家解读之二 | 更上层楼").kind(Kind.EXPERT).make());
    Relation second = catalog.article(id("2025-07/02")).orElseThrow().relations().get(0);
    assertEquals(FoundBy.SERIES, second.foundBy());
    assertEquals(Optional.of(id("2024-03/01")), second.article());
  }

  /** The catalogue finds what the import wrote into the front matter of the five issues. */
  @Test
  void interpretationsOfTheRealIssuesAreFoundWithoutTheirFrontMatter() {
    TreeSet<String> expected = new TreeSet<>();
    List<Issue> bare = new ArrayList<>();
    for (Issue issue : RealArchive.issues()) {
      for (Article article : issue.articles()) {
        article.head().interprets().forEach(to -> expected.add(article.id() + " " + to));
      }
      bare.add(
          RealArchive.with(
              issue,
              issue.articles().stream()
                  .map(a -> a.withHead(a.head().toBuilder().interprets(List.of()).build()))
                  .toList()));
    }
    TreeSet<String> found = new TreeSet<>();
    for (CatalogArticle entry : Catalog.of(bare).articles()) {
      entry.interprets().forEach(to -> found.add(entry.id() + " " + to));
    }
    TreeSet<String> wrong = new TreeSet<>(found);
    wrong.removeAll(expected);
    assertEquals(new TreeSet<>(), wrong);
    TreeSet<String> missed = new TreeSet<>(expected);
    missed.removeAll(found);
    // The headline has a misprint; only the neighbouring articles tell what is meant.
    assertEquals(new TreeSet<>(List.of("2024-03/16 2024-03/14")), missed);
  }

  @Test
  void rulingsAddRemoveAndCorrectRelations() {
    Article later =
        notice("为贯彻落实《能效提升办法》，《节能方案》提出要求。")
            .rulings(
                "not implements 2024-03/01",
                "amends 2024-03/01",
                "repeals 《旧办法》",
                "cites 2024-03/01 《节能方案》")
            .make();
    List<Relation> relations = relations(later);
    assertEquals(
        List.of("amends 2024-03/01 EDITOR", "repeals 旧办法 EDITOR"),
        relations.stream()
            .map(
                r ->
                    r.kind()
                        + " "
                        + r.article().map(Object::toString).orElse(r.title())
                        + " "
                        + r.foundBy().name())
            .toList());
    List<Citation> cites = catalog(later).article(later.id()).orElseThrow().cites();
    assertTrue(
        cites.stream().allMatch(c -> c.article().equals(Optional.of(id("2024-03/01")))),
        cites::toString);
  }

  @Test
  void rulingsExcludeALinkAndAnInterpretation() {
    Article later = notice("见《能效提升办法》。").rulings("not cites 2024-03/01").make();
    assertEquals(
        Citation.State.OUTSIDE,
        catalog(later).article(later.id()).orElseThrow().cites().get(0).state());
    Article text =
        article("2025-07/01", "解读 | 《能效提升办法》")
            .kind(Kind.INTERPRETATION)
            .rulings("not interprets 2024-03/01")
            .make();
    assertEquals(List.of(), relations(text));
  }

  @Test
  void aRulingAboutAMissingArticleIsAnInputError() {
    Article later = notice("见《能效提升办法》。").rulings("cites 2024-03/09").make();
    InputException e = assertThrows(InputException.class, () -> catalog(later));
    assertEquals(Problem.FIELD_WRONG, e.problem());
    assertEquals("relations", e.details().get(0));
  }

  @Test
  void rulingsAreWrittenAsTheyAreRead() {
    for (String text :
        List.of(
            "implements 2024-03/01",
            "not cites 2024-03/01 《方案》",
            "repeals 《关于印发〈某办法〉的通知》",
            "repeals 国办发〔2014〕29号")) {
      assertEquals(text, Ruling.parse(text).orElseThrow().toString());
    }
    for (String text :
        List.of("", "implements", "likes 2024-03/01", "cites 2024-13/01", "cites 方案")) {
      assertEquals(Optional.empty(), Ruling.parse(text));
    }
  }
}
