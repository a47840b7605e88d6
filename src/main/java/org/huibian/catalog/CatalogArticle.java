package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;

/**
 * An article with all that the others say about it.
 *
 * @param article the article
 * @param issue the issue that it stands in
 * @param position its place in print, counted from 1
 * @param permalinks its addresses and outline
 * @param interprets the articles that it explains, those of other issues too, in order
 * @param interpretedBy the articles that explain it, in order
 * @param cites the documents that it cites, in order of the first place that names them
 * @param references the places of its text that lead somewhere, in order
 * @param backlinks the citations of other articles that lead here, in order of these articles
 * @param relations what it is to other documents, in order of kind and place
 * @param related what other articles are to it, in order of these articles
 * @param dates the days that it speaks about, in order of the text
 */
public record CatalogArticle(
    Article article,
    Issue issue,
    int position,
    Permalinks permalinks,
    List<ArticleId> interprets,
    List<ArticleId> interpretedBy,
    List<Citation> cites,
    List<Reference> references,
    List<Backlink> backlinks,
    List<Relation> relations,
    List<Related> related,
    List<DatedFact> dates) {

  /** Copies the lists. */
  public CatalogArticle {
    interprets = List.copyOf(interprets);
    interpretedBy = List.copyOf(interpretedBy);
    cites = List.copyOf(cites);
    references = List.copyOf(references);
    backlinks = List.copyOf(backlinks);
    relations = List.copyOf(relations);
    related = List.copyOf(related);
    dates = List.copyOf(dates);
  }

  /**
   * A citation that leads to an article.
   *
   * @param from the article that cites
   * @param citation what it cites, with the sentences
   */
  public record Backlink(ArticleId from, Citation citation) {}

  /**
   * What another article is to this one.
   *
   * @param from the other article
   * @param relation its relation to this one
   */
  public record Related(ArticleId from, Relation relation) {}

  /** The article's name for good. */
  public ArticleId id() {
    return article.id();
  }

  /** The articles whose {@code cites} lead here, in order, each once. */
  public List<ArticleId> citedBy() {
    return backlinks.stream().map(Backlink::from).distinct().toList();
  }
}
