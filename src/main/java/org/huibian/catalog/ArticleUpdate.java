package org.huibian.catalog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibian.catalog.citation.AnchorIndex;
import org.huibian.catalog.citation.Works;
import org.huibian.catalog.relation.CommentarySeries;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.RelationKind;

/** Runs the steps of the catalogue for another text of one article of a finished catalogue. */
final class ArticleUpdate {
  private final CatalogArticle former;
  private final Article edited;
  private final ArchiveIndexes indexes;

  /**
   * Creates an update.
   *
   * @param former the article in the catalogue
   * @param edited its other text, with the same id
   * @param indexes the indexes of the catalogue
   */
  ArticleUpdate(CatalogArticle former, Article edited, ArchiveIndexes indexes) {
    this.former = former;
    this.edited = edited;
    Map<ArticleId, Article> articles = new LinkedHashMap<>(indexes.articles());
    articles.replace(edited.id(), edited);
    // Reading the titles of all documents takes longer than the rest; they depend on the heads.
    boolean sameHead = edited.head().equals(former.article().head());
    Works works = sameHead ? indexes.works() : new Works(articles.values());
    this.indexes = new ArchiveIndexes(articles, works, indexes.anchors());
  }

  /**
   * Returns the article as it is in the catalogue with its new text. What other articles state
   * about it is as before.
   *
   * @param siblings the articles of its issue in the catalogue, in print order
   * @throws org.huibian.model.InputException if its front matter refers to an article that no issue
   *     has
   */
  CatalogArticle entry(List<CatalogArticle> siblings) {
    new FrontMatterTargets(indexes.articles()).check();
    Anchored anchored = Anchored.of(edited);
    Map<ArticleId, Set<String>> anchors = new HashMap<>(indexes.anchors().anchors());
    anchors.put(edited.id(), anchored.permalinks().anchors());
    CatalogSteps steps =
        new ArchiveIndexes(indexes.articles(), indexes.works(), new AnchorIndex(anchors)).steps();
    Cited cited = steps.cite(anchored);
    Interpreted interpreted =
        new Interpreted(cited, completed(steps.interpret(cited).interpretations(), siblings));
    Related related = steps.relate(steps.date(interpreted));
    return new CatalogArticle(
        edited,
        issue(siblings),
        former.position(),
        related.permalinks(),
        related.findings(),
        former.incoming(),
        new ForceStep(indexes.articles(), former.force().asOf())
            .of(edited, related.findings(), former.incoming()));
  }

  private Issue issue(List<CatalogArticle> siblings) {
    return former
        .issue()
        .withArticles(siblings.stream().map(s -> indexes.articles().get(s.id())).toList());
  }

  /** Completes the interpretations of a commentary from the other commentaries of the issue. */
  private List<Relation> completed(List<Relation> own, List<CatalogArticle> siblings) {
    Map<ArticleId, List<Relation>> found = new HashMap<>();
    for (CatalogArticle sibling : siblings) {
      found.put(
          sibling.id(),
          sibling.relations().stream()
              .filter(r -> r.kind() == RelationKind.INTERPRETS && r.foundBy() != FoundBy.SERIES)
              .toList());
    }
    found.put(edited.id(), own);
    List<Article> articles = siblings.stream().map(s -> indexes.articles().get(s.id())).toList();
    return new CommentarySeries(articles, found, indexes.articles()).complete(edited);
  }
}
