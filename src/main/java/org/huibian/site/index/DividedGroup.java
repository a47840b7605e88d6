package org.huibian.site.index;

import java.util.List;
import org.huibian.catalog.CatalogArticle;

/**
 * A heading whose parts have pages and feeds of their own below it, such as a year with its months.
 *
 * @param id the heading's part of the address
 * @param name the heading as readers see it
 * @param parts the parts in order; their ids are the last part of their addresses
 */
public record DividedGroup(String id, String name, List<ArticleGroup> parts)
    implements IndexHeading {
  /** Copies the list. */
  public DividedGroup {
    parts = List.copyOf(parts);
  }

  @Override
  public List<String> otherNames() {
    return List.of();
  }

  @Override
  public List<CatalogArticle> articles() {
    return parts.stream()
        .flatMap(part -> part.articles().stream())
        .distinct()
        .sorted(Chronology.NEWEST_FIRST)
        .toList();
  }

  @Override
  public int count() {
    return articles().size();
  }
}
