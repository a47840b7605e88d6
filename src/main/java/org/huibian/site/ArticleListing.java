package org.huibian.site;

import java.util.List;
import org.huibian.model.ArticleId;
import org.huibian.site.index.Index;
import org.huibian.site.index.Indexes;

/**
 * Where the site lists an article, as far as the article's own page and data say so.
 *
 * @param topics its topics
 * @param headings its headings in each index that the open data name
 * @param dossier whether it has a dossier
 */
public record ArticleListing(List<Topic> topics, List<Headings> headings, boolean dossier) {
  /**
   * A topic.
   *
   * @param id its address in the index
   * @param name its name
   */
  public record Topic(String id, String name) {}

  /**
   * The headings of an article in one index.
   *
   * @param index the id of the index
   * @param ids the ids of the headings, in order
   */
  public record Headings(String index, List<String> ids) {
    /** Copies the list. */
    public Headings {
      ids = List.copyOf(ids);
    }
  }

  /** Copies the lists. */
  public ArticleListing {
    topics = List.copyOf(topics);
    headings = List.copyOf(headings);
  }

  /** Returns where an article is listed. */
  static ArticleListing of(ArticleId article, Indexes indexes, boolean dossier) {
    return new ArticleListing(
        indexes.topics().topics(article).stream()
            .map(topic -> new Topic(topic.id(), topic.name()))
            .toList(),
        indexes.all().stream()
            .filter(Index::isInOpenData)
            .map(index -> new Headings(index.id(), index.headingsOf(article)))
            .toList(),
        dossier);
  }
}
