package org.huibian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A monthly issue of the compendium.
 *
 * @param id the identifier
 * @param number the running number (总第 16 期), if it is known
 * @param title the name of the compendium, such as 政策汇编
 * @param publisher the publisher, or an empty text
 * @param sourceFile the file name of the original in the issue's folder, such as {@code source.txt}
 * @param articles the articles in print order
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
   * Returns this issue with other numbers for its articles, which keep their order. References
   * between articles of the issue are changed as well.
   *
   * @param numbers the new number by the old one; a number without an entry stays the same
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
