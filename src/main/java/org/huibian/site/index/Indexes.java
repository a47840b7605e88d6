package org.huibian.site.index;

import java.util.List;
import java.util.Map;
import org.huibian.catalog.Catalog;
import org.huibian.model.ArticleId;
import org.huibian.text.Topics;

/**
 * All indexes of an archive. Immutable and safe to share between threads.
 *
 * @param authorities the articles by issuing authority; it is also one of {@code all}
 * @param topics the articles by topic; it is also one of {@code all}
 * @param all the indexes in the order in which pages list them
 * @param wanted the documents that the archive lacks, the most cited first
 */
public record Indexes(
    AuthorityIndex authorities, TopicIndex topics, List<Index> all, List<WantedWork> wanted) {
  /** Copies the lists. */
  public Indexes {
    all = List.copyOf(all);
    wanted = List.copyOf(wanted);
  }

  /** Returns the indexes of an archive. */
  public static Indexes of(Catalog catalog) {
    return of(catalog, TopicIndex.of(catalog, Topics.load()), WantedWorks.of(catalog));
  }

  /**
   * Returns the indexes of an archive whose texts need not be known, without the documents that it
   * lacks.
   *
   * @param topics the ids of the topics of each article
   */
  public static Indexes of(Catalog catalog, Map<ArticleId, List<String>> topics) {
    return of(catalog, TopicIndex.of(catalog, Topics.load(), topics), List.of());
  }

  /** Lists the indexes. A new index is one more line here. */
  private static Indexes of(Catalog catalog, TopicIndex topics, List<WantedWork> wanted) {
    AuthorityIndex authorities = AuthorityIndex.of(catalog, new Organs());
    return new Indexes(
        authorities,
        topics,
        List.of(
            authorities,
            topics,
            YearIndex.of(catalog),
            NumberIndex.of(catalog),
            KindIndex.of(catalog)),
        wanted);
  }
}
