package org.huibian.catalog;

import java.util.List;
import java.util.Map;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.citation.Works;
import org.huibian.catalog.date.DateFinder;
import org.huibian.catalog.relation.InterpretationFinder;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.relation.RelationFinder;
import org.huibian.catalog.relation.RelationInput;
import org.huibian.catalog.term.Terms;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;

/**
 * The steps of the catalogue as pure functions: each takes the value of an article after the step
 * before and returns its next value. The only other things that a step depends on are the indexes
 * of the archive that are given here. Safe to share between threads.
 */
final class CatalogSteps {
  private final Map<ArticleId, Article> articles;
  private final Works works;
  private final CitationReader reader;
  private final InterpretationFinder interpretations;
  private final DateFinder dates;
  private final RelationFinder relations;

  /**
   * Creates the steps.
   *
   * @param articles all articles of the archive
   * @param works the documents that they publish
   * @param reader the reader of citations of these works
   */
  CatalogSteps(Map<ArticleId, Article> articles, Works works, CitationReader reader) {
    this.articles = articles;
    this.works = works;
    this.reader = reader;
    this.interpretations = new InterpretationFinder(reader, articles);
    this.dates = new DateFinder(articles);
    this.relations = new RelationFinder(articles);
  }

  /** Returns whether an article is withdrawn; then it states nothing any more. */
  private static boolean isWithdrawn(Article article) {
    return article.head().withdrawn().isPresent();
  }

  /** Resolves the citations of an anchored article. */
  Cited cite(Anchored anchored) {
    return new Cited(
        anchored,
        isWithdrawn(anchored.article())
            ? new ArticleCitations(List.of(), List.of())
            : reader.read(anchored.article(), anchored.units()));
  }

  /** Finds what an article interprets, as far as its own text and front matter say. */
  Interpreted interpret(Cited cited) {
    return new Interpreted(
        cited,
        isWithdrawn(cited.article())
            ? List.of()
            : interpretations.find(cited.article(), cited.citations()));
  }

  /** Finds the dated facts of an article. */
  Dated date(Interpreted interpreted) {
    Cited cited = interpreted.cited();
    if (isWithdrawn(interpreted.article())) {
      return new Dated(interpreted, List.of());
    }
    return new Dated(
        interpreted,
        dates.find(
            interpreted.article(),
            cited.anchored().units(),
            interpreted.targets(),
            cited.citations().references()));
  }

  /** Finds all relations of an article, and the terms that it defines. */
  Related relate(Dated dated) {
    Article article = dated.article();
    if (isWithdrawn(article)) {
      return new Related(dated, List.of(), Terms.NONE);
    }
    ArticleCitations citations = dated.interpreted().cited().citations();
    List<Relation> found =
        relations.find(
            new RelationInput(
                article,
                dated.interpreted().cited().anchored().units(),
                citations,
                dated.interpreted().interpretations(),
                works.sharingNumber(article.id()).stream().map(articles::get).toList(),
                reader.statedInHeadline(article),
                dated.dates()));
    boolean defines = article.head().kind() == Kind.POLICY || article.head().kind() == Kind.CALL;
    return new Related(
        dated,
        found,
        defines ? Terms.of(dated.interpreted().cited().anchored().units()) : Terms.NONE);
  }
}
