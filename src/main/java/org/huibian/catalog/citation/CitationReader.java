package org.huibian.catalog.citation;

import java.util.List;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * Reads the citations of articles: each cited document once, and every reference in the text. Safe
 * to share between threads.
 */
public final class CitationReader {
  private final MentionFinder mentions;
  private final OrganNames organs;
  private final CitationResolver resolver;
  private final AnchorIndex anchors;
  private final UnmarkedTitleFinder unmarked;

  /**
   * Creates a reader.
   *
   * @param works the documents that the archive publishes
   * @param anchors the anchors in their articles
   */
  public CitationReader(Works works, AnchorIndex anchors) {
    this.organs = works.organs();
    this.mentions = new MentionFinder(organs);
    this.resolver = new CitationResolver(works);
    this.anchors = anchors;
    this.unmarked = new UnmarkedTitleFinder(works);
  }

  /**
   * Returns the citations of an article.
   *
   * @param article the article
   * @param units the units of its text, in document order
   */
  public ArticleCitations read(Article article, List<TextUnit> units) {
    return new ArticleCitationReader(
            CitingArticle.of(article), mentions, unmarked, resolver, anchors)
        .read(units);
  }

  /** Returns the articles that publish the documents that an article's headline names, in order. */
  public List<ArticleId> namedInHeadline(Article article) {
    return new HeadlineResolver(mentions, resolver, organs).resolve(article);
  }

  /** Returns what an article's headline says that the article does to other documents. */
  public List<HeadlineStatement> statedInHeadline(Article article) {
    return new HeadlineStatements(mentions, resolver, organs).of(article);
  }
}
