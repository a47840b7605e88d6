package org.huibian.catalog.relation;

import static org.huibian.catalog.Sample.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.Sample;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.catalog.citation.HeadlineStatement;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.junit.jupiter.api.Test;

/** The relations of an article follow from its input alone. */
class RelationFinderTest {
  private static final Article OTHER = article("2025-06/01", "某部印发《能效提升办法》").make();
  private static final RelationFinder FINDER = new RelationFinder(Map.of(OTHER.id(), OTHER));
  private static final Citation PLAN =
      new Citation(
          "国家标准化发展纲要",
          Optional.empty(),
          Optional.of(OTHER.id()),
          State.EDITION,
          List.of(),
          "国家标准化发展纲要",
          List.of(Evidence.ofHeadline("贯彻实施《国家标准化发展纲要》行动计划")));

  private static List<Relation> find(
      Article article, List<Article> sharingNumber, Optional<Citation> implemented) {
    return FINDER.find(
        new RelationInput(
            article,
            List.of(),
            new ArticleCitations(List.of(), List.of()),
            List.of(),
            sharingNumber,
            implemented.stream()
                .map(citation -> new HeadlineStatement(RelationKind.IMPLEMENTS, citation))
                .toList(),
            List.of()));
  }

  private static Sample notice() {
    return article("2025-07/01", "贯彻实施《国家标准化发展纲要》行动计划").numbers("某科〔2025〕8号");
  }

  @Test
  void articlesUnderOneNumberWereIssuedTogether() {
    Relation relation = find(notice().make(), List.of(OTHER), Optional.empty()).get(0);
    assertEquals(RelationKind.ISSUED_WITH, relation.kind());
    assertEquals(FoundBy.NUMBER, relation.foundBy());
    assertEquals("某科〔2025〕8号", relation.evidence().sentence());
  }

  @Test
  void aHeadlineThatImplementsAnotherEditionLeadsToNoArticle() {
    Relation relation = find(notice().make(), List.of(), Optional.of(PLAN)).get(0);
    assertEquals(RelationKind.IMPLEMENTS, relation.kind());
    assertEquals(FoundBy.HEADLINE, relation.foundBy());
    assertEquals(Optional.empty(), relation.article());
  }

  @Test
  void aCommentaryImplementsNothing() {
    Article commentary = notice().kind(Kind.EXPERT).make();
    assertEquals(List.of(), find(commentary, List.of(), Optional.of(PLAN)));
  }

  @Test
  void relationsAreInOrderOfTheirKinds() {
    List<Relation> relations = find(notice().make(), List.of(OTHER), Optional.of(PLAN));
    assertEquals(
        List.of(RelationKind.ISSUED_WITH, RelationKind.IMPLEMENTS),
        relations.stream().map(Relation::kind).toList());
  }
}
