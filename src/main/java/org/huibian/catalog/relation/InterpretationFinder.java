package org.huibian.catalog.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.citation.ArticleCitations;
import org.huibian.catalog.citation.CitationReader;
import org.huibian.catalog.relation.Relation.FoundBy;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.huibian.model.Ruling;

/**
 * Finds the documents that an article interprets: those of its front matter; if it has none, the
 * document that its headline names, in any issue; if there is none, the subject of its opening
 * paragraphs. {@link CommentarySeries} completes the result for commentaries of a series. Safe to
 * share between threads.
 */
public final class InterpretationFinder {
  private final CitationReader reader;
  private final Map<ArticleId, Article> articles;

  /**
   * Creates a finder.
   *
   * @param reader the reader that resolves headlines
   * @param articles all articles of the archive
   */
  public InterpretationFinder(CitationReader reader, Map<ArticleId, Article> articles) {
    this.reader = reader;
    this.articles = articles;
  }

  /**
   * Returns the relations of kind {@link RelationKind#INTERPRETS} of an article, without those that
   * an editor's ruling excludes.
   *
   * @param article the article
   * @param citations what it cites
   */
  public List<Relation> find(Article article, ArticleCitations citations) {
    boolean interprets =
        article.head().kind() == Kind.INTERPRETATION || article.head().kind() == Kind.EXPERT;
    List<ArticleId> headline = interprets ? reader.namedInHeadline(article) : List.of();
    List<Relation> found = ofFrontMatter(article, citations, headline);
    if (found.isEmpty() && interprets) {
      found = ofHeadline(article, headline);
    }
    if (found.isEmpty() && interprets) {
      found = ofOpening(article, citations);
    }
    return found.stream().filter(relation -> !isExcluded(article, relation)).toList();
  }

  /** Tells whether an editor's ruling says that the article does not interpret the target. */
  static boolean isExcluded(Article article, Relation relation) {
    return article.head().rulings().stream()
        .anyMatch(
            (Ruling r) ->
                !r.holds()
                    && r.kind() == RelationKind.INTERPRETS
                    && r.article().equals(relation.article()));
  }

  private List<Relation> ofFrontMatter(
      Article article, ArticleCitations citations, List<ArticleId> headline) {
    return article.head().interprets().stream()
        .map(
            target -> {
              if (headline.contains(target)) {
                return relation(
                    target, Evidence.ofHeadline(article.head().title()), FoundBy.HEADLINE);
              }
              return firstPlace(citations, target)
                  .map(place -> relation(target, place, FoundBy.SENTENCE))
                  .orElseGet(() -> relation(target, Evidence.NONE, FoundBy.IMPORT));
            })
        .toList();
  }

  private List<Relation> ofHeadline(Article article, List<ArticleId> headline) {
    return headline.stream()
        .filter(this::isDocument)
        .map(id -> relation(id, Evidence.ofHeadline(article.head().title()), FoundBy.HEADLINE))
        .toList();
  }

  private List<Relation> ofOpening(Article article, ArticleCitations citations) {
    return OpeningSubject.of(article.id().issue(), citations, this::isDocument).stream()
        .map(
            citation ->
                relation(
                    citation.article().orElseThrow(), citation.places().get(0), FoundBy.SENTENCE))
        .toList();
  }

  private boolean isDocument(ArticleId id) {
    Kind kind = articles.get(id).head().kind();
    return kind == Kind.POLICY || kind == Kind.CALL || kind == Kind.OTHER;
  }

  private static Optional<Evidence> firstPlace(ArticleCitations citations, ArticleId target) {
    return citations.cites().stream()
        .filter(c -> c.article().equals(Optional.of(target)))
        .map(c -> c.places().get(0))
        .findFirst();
  }

  private Relation relation(ArticleId target, Evidence evidence, FoundBy foundBy) {
    return Relation.toArticle(RelationKind.INTERPRETS, articles.get(target), evidence, foundBy);
  }
}
