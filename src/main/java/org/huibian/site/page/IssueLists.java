package org.huibian.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.site.view.CardView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.YearView;

/** Lists issues and their articles for pages. */
final class IssueLists {
  private IssueLists() {}

  /** Returns all issues by year, the newest first. */
  static List<YearView> years(Catalog catalog, String root) {
    Map<Integer, List<IssueView>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (int i = catalog.issues().size() - 1; i >= 0; i--) {
      Issue issue = catalog.issues().get(i);
      byYear
          .computeIfAbsent(issue.id().year(), k -> new ArrayList<>())
          .add(Cards.issue(issue, root));
    }
    return byYear.entrySet().stream().map(e -> new YearView(e.getKey(), e.getValue())).toList();
  }

  /**
   * Returns the articles of an issue in print order. An article that explains a policy of the same
   * issue stands below the policy.
   */
  static List<CardView> articles(Catalog catalog, IssueId issue, String root) {
    List<CatalogArticle> all = catalog.articles(issue);
    Set<ArticleId> placed = new LinkedHashSet<>();
    Map<ArticleId, List<CatalogArticle>> under = new LinkedHashMap<>();
    for (CatalogArticle entry : all) {
      Optional<ArticleId> policy =
          entry.interprets().stream()
              .filter(id -> id.issue().equals(issue) && !id.equals(entry.id()))
              .filter(
                  id -> catalog.article(id).filter(a -> canHaveOthersBelow(a, issue)).isPresent())
              .findFirst();
      policy.ifPresent(
          id -> {
            under.computeIfAbsent(id, k -> new ArrayList<>()).add(entry);
            placed.add(entry.id());
          });
    }
    return all.stream()
        .filter(entry -> !placed.contains(entry.id()))
        .map(entry -> Cards.of(entry, root, under.getOrDefault(entry.id(), List.of())))
        .toList();
  }

  /** Returns whether explanations can stand below an article, which must explain nothing itself. */
  private static boolean canHaveOthersBelow(CatalogArticle entry, IssueId issue) {
    return entry.article().head().kind() != Kind.INTERPRETATION
        && entry.interprets().stream().noneMatch(id -> id.issue().equals(issue));
  }
}
