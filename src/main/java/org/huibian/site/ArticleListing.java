package org.huibian.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
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

  /**
   * Returns where all articles of an archive are listed.
   *
   * @param dossiers the policies that have a dossier
   */
  static Map<ArticleId, ArticleListing> all(
      Catalog catalog, Indexes indexes, Set<ArticleId> dossiers) {
    Map<String, Map<ArticleId, List<String>>> headings = new LinkedHashMap<>();
    indexes.all().stream()
        .filter(Index::isInOpenData)
        .forEach(index -> headings.put(index.id(), index.byArticle()));
    Map<ArticleId, ArticleListing> out = new HashMap<>();
    for (CatalogArticle article : catalog.articles()) {
      ArticleId id = article.id();
      List<Headings> own = new ArrayList<>();
      headings.forEach(
          (index, all) -> own.add(new Headings(index, all.getOrDefault(id, List.of()))));
      List<Topic> topics =
          indexes.topics().topics(id).stream().map(t -> new Topic(t.id(), t.name())).toList();
      out.put(id, new ArticleListing(topics, own, dossiers.contains(id)));
    }
    return out;
  }
}
