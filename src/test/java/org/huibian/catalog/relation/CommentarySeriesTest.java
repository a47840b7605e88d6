package org.huibian.catalog.relation;

import static org.huibian.catalog.Sample.article;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.junit.jupiter.api.Test;

/** Commentaries that name no document interpret that of their series. */
class CommentarySeriesTest {
  private static final Article FIRST = article("2024-03/01", "某部印发《能效提升办法》").make();
  private static final Article SECOND = article("2024-03/02", "某部印发《节水办法》").make();

  private static Article commentary(int number, Kind kind) {
    return article("2025-07/0" + number, "第" + number + "篇").kind(kind).make();
  }

  private static List<Relation> interprets(Article... targets) {
    return List.of(targets).stream()
        .map(
            target ->
                Relation.toArticle(
                    RelationKind.INTERPRETS, target, Evidence.NONE, FoundBy.HEADLINE))
        .toList();
  }

  /** Completes the second of three articles, the others of which interpret these documents. */
  private static List<Relation> complete(
      List<Article> issue, List<Relation> before, List<Relation> after) {
    Map<ArticleId, List<Relation>> found = new TreeMap<>();
    found.put(issue.get(0).id(), before);
    found.put(issue.get(1).id(), List.of());
    found.put(issue.get(2).id(), after);
    return new CommentarySeries(issue, found, Map.of(FIRST.id(), FIRST, SECOND.id(), SECOND))
        .complete(issue.get(1));
  }

  private static List<Article> issue(Kind first, Kind second, Kind third) {
    return List.of(commentary(1, first), commentary(2, second), commentary(3, third));
  }

  @Test
  void aCommentaryInterpretsTheOneDocumentOfItsNeighbours() {
    List<Article> issue = issue(Kind.EXPERT, Kind.EXPERT, Kind.EXPERT);
    List<Relation> completed = complete(issue, interprets(FIRST), interprets(FIRST));
    assertEquals(1, completed.size());
    assertEquals(FIRST.id(), completed.get(0).article().orElseThrow());
    assertEquals(FoundBy.SERIES, completed.get(0).foundBy());
    assertEquals(completed, complete(issue, List.of(), interprets(FIRST)));
  }

  @Test
  void aSeriesOfSeveralDocumentsCompletesNothing() {
    List<Article> issue = issue(Kind.EXPERT, Kind.EXPERT, Kind.EXPERT);
    assertEquals(List.of(), complete(issue, interprets(FIRST), interprets(SECOND)));
    assertEquals(List.of(), complete(issue, interprets(FIRST, SECOND), List.of()));
  }

  @Test
  void anArticleOfAnotherKindEndsTheSeries() {
    List<Article> policyBefore = issue(Kind.POLICY, Kind.EXPERT, Kind.EXPERT);
    assertEquals(List.of(), complete(policyBefore, interprets(FIRST), List.of()));
    List<Article> newsBetween = issue(Kind.EXPERT, Kind.NEWS, Kind.EXPERT);
    assertEquals(List.of(), complete(newsBetween, interprets(FIRST), interprets(FIRST)));
  }
}
