package org.huibian.catalog.citation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.catalog.text.Evidence;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;

/**
 * Reads the citations of articles: each cited document once, and every reference in the text. Safe
 * to share between threads.
 */
public final class CitationReader {
  /** 贯彻实施〈X〉行动计划: a headline that contains the title of the document that it implements. */
  private static final Pattern IMPLEMENTED =
      Pattern.compile("贯彻(?:落实|实施|执行)\\s*[〈<《]([^〈〉<>《》]{4,})[〉>》]");

  private final MentionFinder mentions;
  private final OrganNames organs;
  private final CitationResolver resolver;
  private final AnchorIndex anchors;

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
  }

  /**
   * Returns the citations of an article.
   *
   * @param article the article
   * @param units the units of its text, in document order
   */
  public ArticleCitations read(Article article, List<TextUnit> units) {
    return new ArticleCitationReader(CitingArticle.of(article), mentions, resolver, anchors)
        .read(units);
  }

  /** Returns the articles that publish the documents that an article's headline names, in order. */
  public List<ArticleId> namedInHeadline(Article article) {
    return new HeadlineResolver(mentions, resolver, organs).resolve(article);
  }

  /**
   * Returns the citation of the document that an article's headline says it implements:
   * 《贯彻实施〈X〉行动计划》. Empty if there is none, or if it is the article's own document.
   */
  public Optional<Citation> implementedInHeadline(Article article) {
    Matcher m = IMPLEMENTED.matcher(article.head().title());
    if (!m.find()) {
      return Optional.empty();
    }
    Mention mention = Mention.titled(m.group(1), "", "", m.start(1), m.end(1), organs);
    return resolver
        .resolve(mention, CitingArticle.of(article))
        .map(
            resolution ->
                resolver.citation(
                    mention, resolution, Evidence.ofHeadline(article.head().title())));
  }
}
