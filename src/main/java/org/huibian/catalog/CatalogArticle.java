package org.huibian.catalog;

import java.util.List;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.force.Force;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.term.Terms;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.RelationKind;

/**
 * An article in the catalogue: its anchors, what its text states about other documents, and what
 * other articles state about it.
 *
 * @param article the article
 * @param issue the issue that prints it
 * @param position its position in print order, counted from 1
 * @param permalinks its blocks with their anchors, and its outline
 * @param findings what its text states
 * @param incoming what other articles state about it
 * @param force whether its text is in force
 */
public record CatalogArticle(
    Article article,
    Issue issue,
    int position,
    Permalinks permalinks,
    Findings findings,
    Incoming incoming,
    Force force) {

  /**
   * Returns the hash of the id, which no two articles of a catalogue share. The hash of all
   * components would visit the whole text of the article and of its issue.
   */
  @Override
  public int hashCode() {
    return id().hashCode();
  }

  /** Returns the permanent id of the article. */
  public ArticleId id() {
    return article.id();
  }

  /** Returns the documents that it cites, in order of the first place that names each. */
  public List<Citation> cites() {
    return findings.citations().cites();
  }

  /** Returns the references in its text, in order. */
  public List<Reference> references() {
    return findings.citations().references();
  }

  /** Returns its relations to documents, by kind, then in order of the text. */
  public List<Relation> relations() {
    return findings.relations();
  }

  /** Returns the dated facts of its text, in order. */
  public List<DatedFact> dates() {
    return findings.dates();
  }

  /** Returns the terms that it defines, and where it uses them. */
  public Terms terms() {
    return findings.terms();
  }

  /** Returns the articles of all issues that it interprets, each once, in order. */
  public List<ArticleId> interprets() {
    return findings.relations().stream()
        .filter(relation -> relation.kind() == RelationKind.INTERPRETS)
        .flatMap(relation -> relation.article().stream())
        .distinct()
        .toList();
  }

  /** Returns the articles that interpret it, each once, by id. */
  public List<ArticleId> interpretedBy() {
    return incoming.relations().stream()
        .filter(related -> related.relation().kind() == RelationKind.INTERPRETS)
        .map(IncomingRelation::from)
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the citations of other articles that lead to it, by id of these articles. */
  public List<Backlink> backlinks() {
    return incoming.backlinks();
  }

  /** Returns the articles that cite it, each once, by id. */
  public List<ArticleId> citedBy() {
    return incoming.backlinks().stream().map(Backlink::from).distinct().toList();
  }

  /** Returns the relations of other articles to it, by id of these articles. */
  public List<IncomingRelation> incomingRelations() {
    return incoming.relations();
  }
}
