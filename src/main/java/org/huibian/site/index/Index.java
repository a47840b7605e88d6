package org.huibian.site.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;

/**
 * A way to look up the articles of an archive, such as by authority or by year. The pages, the page
 * of all indexes, the feeds, the site map and the open data follow from what an index returns here;
 * an index has to be listed in {@link Indexes} and needs its words in the template {@code
 * words.ftlh}.
 *
 * <p>Implementations are immutable and safe to share between threads.
 */
public interface Index {
  /**
   * Returns the name of the index: lower-case ASCII letters. It is the folder of its pages below
   * the site's root, the key of its words in the templates and its field in the open data, and
   * never changes.
   */
  String id();

  /** Returns the headings in the order in which the index lists them. */
  List<? extends IndexHeading> headings();

  /**
   * Returns addresses of headings that have changed: the former {@link IndexHeading#id()} and the
   * present one. The former address redirects to the present one.
   */
  default Map<String, String> formerAddresses() {
    return Map.of();
  }

  /**
   * Returns whether the open data lists the headings of each article in a field of the index. An
   * index that only repeats another field of the article needs none.
   */
  default boolean isInOpenData() {
    return true;
  }

  /**
   * Returns the ids of the headings under which each article stands, for the open data. An article
   * without a heading is not in the map.
   */
  default Map<ArticleId, List<String>> byArticle() {
    Map<ArticleId, List<String>> out = new HashMap<>();
    for (IndexHeading heading : headings()) {
      for (CatalogArticle article : heading.articles()) {
        List<String> ids = out.computeIfAbsent(article.id(), k -> new ArrayList<>());
        if (!ids.contains(heading.id())) {
          ids.add(heading.id());
        }
      }
    }
    return out;
  }
}
