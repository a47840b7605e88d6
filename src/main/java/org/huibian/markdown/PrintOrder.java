package org.huibian.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.Article;
import org.huibian.model.Issue;

/**
 * The order in which an issue prints its articles. The numbers of the articles do not give it: an
 * article that a later import finds between two others has a higher number than both.
 */
public final class PrintOrder {
  private PrintOrder() {}

  /** Compares articles by the order of the originals, and within one of them by their lines. */
  private static Comparator<Article> byPlace(Issue issue) {
    return Comparator.comparingInt(
            (Article a) -> a.head().file().map(issue.sourceFiles()::indexOf).orElse(0))
        .thenComparingInt(a -> a.source().orElseThrow().first())
        .thenComparingInt(a -> a.source().orElseThrow().last())
        .thenComparing(Article::id);
  }

  /**
   * Returns an issue with its articles in print order. By nature that is the order of their lines
   * in the source, of several sources one after the other; an article without lines, written by an
   * editor, follows the article with the next lower number. Where the editor has decided an order,
   * the articles that it names stand in it, and each other one follows the one that it follows by
   * nature.
   */
  public static Issue of(Issue issue) {
    List<Article> natural = natural(issue);
    if (issue.order().isEmpty()) {
      return issue.withArticles(natural);
    }
    Map<Integer, Article> byNumber = new HashMap<>();
    natural.forEach(article -> byNumber.put(article.id().number(), article));
    List<Article> order = new ArrayList<>();
    for (int number : issue.order()) {
      Optional.ofNullable(byNumber.get(number)).ifPresent(order::add);
    }
    for (int i = 0; i < natural.size(); i++) {
      if (!order.contains(natural.get(i))) {
        order.add(i == 0 ? 0 : order.indexOf(natural.get(i - 1)) + 1, natural.get(i));
      }
    }
    // The list of articles has the order now.
    return issue.withArticles(order).withOrder(List.of());
  }

  private static List<Article> natural(Issue issue) {
    List<Article> byNumber =
        issue.articles().stream().sorted(Comparator.comparing(Article::id)).toList();
    List<Article> order = new ArrayList<>();
    byNumber.stream()
        .filter(a -> a.source().isPresent())
        .sorted(byPlace(issue))
        .forEach(order::add);
    for (int i = 0; i < byNumber.size(); i++) {
      if (byNumber.get(i).source().isEmpty()) {
        int after = i == 0 ? 0 : order.indexOf(byNumber.get(i - 1)) + 1;
        order.add(after, byNumber.get(i));
      }
    }
    return order;
  }
}
