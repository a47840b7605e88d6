package org.huibian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A month's issue of the compendium.
 *
 * @param id year and month
 * @param number the running number (总第 16 期), if known
 * @param title the compendium's name, 政策汇编
 * @param publisher who publishes it, or empty
 * @param sourceFile the name of the original beside the articles, such as {@code source.txt}
 * @param articles in print order
 */
public record Issue(
    IssueId id,
    OptionalInt number,
    String title,
    String publisher,
    String sourceFile,
    List<Article> articles) {
  /** Copies the list. */
  public Issue {
    articles = List.copyOf(articles);
  }

  /**
   * This issue with other numbers for its articles, in the same order. What refers to them follows.
   *
   * @param numbers the new number by the present one; a number that is not in it stays
   */
  public Issue withNumbers(Map<Integer, Integer> numbers) {
    List<Article> renumbered = new ArrayList<>();
    for (Article article : articles) {
      List<ArticleId> targets =
          article.head().interprets().stream().map(target -> withNumber(target, numbers)).toList();
      Head head = article.head().toBuilder().interprets(targets).build();
      renumbered.add(article.withId(withNumber(article.id(), numbers)).withHead(head));
    }
    return new Issue(id, number, title, publisher, sourceFile, renumbered);
  }

  private ArticleId withNumber(ArticleId article, Map<Integer, Integer> numbers) {
    return article.issue().equals(id)
        ? new ArticleId(id, numbers.getOrDefault(article.number(), article.number()))
        : article;
  }
}
