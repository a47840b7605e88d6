package org.huibian.site.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Kind;

/**
 * The articles by their kinds.
 *
 * @param headings the kinds in the order of {@link Kind}; some may have no article
 */
public record KindIndex(List<ArticleGroup> headings) implements Index {
  /** Copies the list. */
  public KindIndex {
    headings = List.copyOf(headings);
  }

  @Override
  public String id() {
    return "kinds";
  }

  /** Returns false: the article has its kind. */
  @Override
  public boolean isInOpenData() {
    return false;
  }

  /** Returns the index of an archive. */
  public static KindIndex of(Catalog catalog) {
    Map<Kind, List<CatalogArticle>> byKind = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new ArrayList<>());
    }
    catalog.articles().forEach(entry -> byKind.get(entry.article().head().kind()).add(entry));
    List<ArticleGroup> headings = new ArrayList<>();
    byKind.forEach(
        (kind, list) -> headings.add(new ArticleGroup(kind.toString(), kind.toString(), list)));
    return new KindIndex(headings);
  }
}
