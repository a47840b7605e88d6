package org.huibian.site.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;

/**
 * The articles by the authorities that issued them. An article of several authorities stands under
 * each.
 *
 * @param headings the authorities in the order of the list of organs, each office after its
 *     ministry, unlisted organs last
 * @param formerAddresses addresses that redirect: of each printed name the address that it had, or
 *     would have had, before the organ was listed
 * @param byArticle the addresses of the organs that issued each article, in the order of the
 *     signatures
 */
public record AuthorityIndex(
    List<ArticleGroup> headings,
    Map<String, String> formerAddresses,
    Map<ArticleId, List<String>> byArticle)
    implements Index {
  private static final Comparator<Organ> ORDER =
      Comparator.comparingInt(Organ::rank).thenComparing(Organ::name);

  /** Copies the collections. */
  public AuthorityIndex {
    headings = List.copyOf(headings);
    formerAddresses = new TreeMap<>(formerAddresses);
    byArticle = Map.copyOf(byArticle);
  }

  @Override
  public String id() {
    return "authorities";
  }

  /** Returns the index of an archive. */
  public static AuthorityIndex of(Catalog catalog, Organs organs) {
    Map<Organ, List<CatalogArticle>> articles = new TreeMap<>(ORDER);
    Map<String, String> former = new TreeMap<>();
    Map<ArticleId, List<String>> byArticle = new HashMap<>();
    for (CatalogArticle entry : catalog.articles()) {
      Set<Organ> issuers = new LinkedHashSet<>();
      for (String printed : entry.article().head().issuers()) {
        Organ organ = organs.of(printed);
        issuers.add(organ);
        String address = Organs.digest(printed);
        if (!address.equals(organ.id())) {
          former.put(address, organ.id());
        }
      }
      byArticle.put(entry.id(), issuers.stream().map(Organ::id).toList());
      issuers.forEach(o -> articles.computeIfAbsent(o, k -> new ArrayList<>()).add(entry));
    }
    List<ArticleGroup> headings = new ArrayList<>();
    articles.forEach(
        (organ, list) ->
            headings.add(new ArticleGroup(organ.id(), organ.name(), organ.shortNames(), list)));
    return new AuthorityIndex(headings, former, byArticle);
  }
}
