package org.huibian.site.index;

import java.util.List;
import org.huibian.catalog.CatalogArticle;

/**
 * A heading with a list of articles. If the list is too long for one page, each year has a page.
 *
 * @param id the heading's part of the address
 * @param name the heading as readers see it, or a name for which the templates have a word
 * @param otherNames other names of the same, such as the short names of an authority
 * @param articles the articles, the newest first; a topic or kind may have none
 */
public record ArticleGroup(
    String id, String name, List<String> otherNames, List<CatalogArticle> articles)
    implements IndexHeading {
  /** Copies the lists and sorts the articles. */
  public ArticleGroup {
    otherNames = List.copyOf(otherNames);
    articles = articles.stream().sorted(Chronology.NEWEST_FIRST).toList();
  }

  /** Creates a heading with one name. */
  public ArticleGroup(String id, String name, List<CatalogArticle> articles) {
    this(id, name, List.of(), articles);
  }

  /** Returns the articles by the years of their dates. */
  public DividedList<CatalogArticle> years() {
    return DividedList.of(articles, a -> Integer.toString(Chronology.dateOf(a).getYear()));
  }

  @Override
  public int count() {
    return articles.size();
  }
}
