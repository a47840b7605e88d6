package org.huibian.site;

import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.site.index.Indexes;
import org.huibian.text.Topics.Topic;

/**
 * What lists and feeds show of an article that follows from its text.
 *
 * @param id the article
 * @param topics the ids of its topics
 * @param summary the beginning of its text
 */
public record ListedArticle(ArticleId id, List<String> topics, String summary) {
  /** Copies the list. */
  public ListedArticle {
    topics = List.copyOf(topics);
  }

  /** Returns what lists show of an article of a whole site. */
  static ListedArticle of(CatalogArticle entry, Indexes indexes) {
    return new ListedArticle(
        entry.id(),
        indexes.topics().topics(entry.id()).stream().map(Topic::id).toList(),
        Summary.of(entry.article()));
  }

  /** Returns this article with another summary. */
  public ListedArticle withSummary(String other) {
    return new ListedArticle(id, topics, other);
  }
}
