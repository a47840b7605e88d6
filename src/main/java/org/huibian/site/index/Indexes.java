package org.huibian.site.index;

import java.util.List;
import org.huibian.catalog.Catalog;
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

  /** Returns the indexes of an archive. A new index is one more line here. */
  public static Indexes of(Catalog catalog) {
    AuthorityIndex authorities = AuthorityIndex.of(catalog, new Organs());
    TopicIndex topics = TopicIndex.of(catalog, Topics.load());
    return new Indexes(
        authorities,
        topics,
        List.of(
            authorities,
            topics,
            YearIndex.of(catalog),
            NumberIndex.of(catalog),
            KindIndex.of(catalog)),
        WantedWorks.of(catalog));
  }
}
