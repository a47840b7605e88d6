package org.huibian.site.index;

import java.util.List;
import org.huibian.catalog.CatalogArticle;

/**
 * The articles under one heading of an index.
 *
 * @param id the heading's part of the address, in ASCII, for good
 * @param name the heading as readers see it, or a name that templates have a word for
 * @param otherNames other names of the same, such as an authority's short names
 * @param articles the newest first; a topic or kind may have none
 */
public record ArticleGroup(
    String id, String name, List<String> otherNames, List<CatalogArticle> articles) {
  /** Copies the lists and puts the newest first. */
  public ArticleGroup {
    otherNames = List.copyOf(otherNames);
    articles = articles.stream().sorted(Chronology.NEWEST_FIRST).toList();
  }

  /** A heading with one name. */
  public ArticleGroup(String id, String name, List<CatalogArticle> articles) {
    this(id, name, List.of(), articles);
  }
}
