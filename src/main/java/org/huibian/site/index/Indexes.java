package org.huibian.site.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Kind;
import org.huibian.text.Topics;

/**
 * All indexes of an archive. Immutable and safe to share between threads.
 *
 * @param authorities who issued what
 * @param topics what the articles are about
 * @param kinds the articles of each kind, in the order of the kinds
 * @param years the articles by year and month, the newest first
 * @param numbers the document numbers of each year, the newest first
 * @param wanted what the archive lacks, the most cited first
 */
public record Indexes(
    AuthorityIndex authorities,
    TopicIndex topics,
    List<ArticleGroup> kinds,
    List<YearIndex.Year> years,
    Map<Integer, List<NumberIndex.Entry>> numbers,
    List<WantedWork> wanted) {

  /** The indexes of an archive. */
  public static Indexes of(Catalog catalog) {
    return new Indexes(
        AuthorityIndex.of(catalog, new Organs()),
        TopicIndex.of(catalog, Topics.load()),
        kinds(catalog),
        YearIndex.of(catalog),
        NumberIndex.of(catalog),
        WantedWorks.of(catalog));
  }

  private static List<ArticleGroup> kinds(Catalog catalog) {
    Map<Kind, List<CatalogArticle>> byKind = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
    catalog.articles().forEach(entry -> byKind.get(entry.article().head().kind()).add(entry));
    List<ArticleGroup> groups = new ArrayList<>();
    byKind.forEach(
        (kind, list) -> groups.add(new ArticleGroup(kind.toString(), kind.toString(), list)));
    return List.copyOf(groups);
  }
}
