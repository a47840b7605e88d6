package org.huibian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A monthly issue of the compendium.
 *
 * @param id the identifier
 * @param number the running number (总第 16 期), if it is known
 * @param title the name of the compendium, such as 政策汇编
 * @param publisher the publisher, or an empty text
 * @param sourceFiles the file names of the originals in the issue's folder, in the order in which
 *     the issue prints them, such as {@code source.txt}; usually one, none if there is no original
 * @param order the numbers of articles in the order that the editor has decided; empty if the
 *     places in the original give the order
 * @param articles the articles; those of a catalogue are in print order
 */
public record Issue(
    IssueId id,
    OptionalInt number,
    String title,
    String publisher,
    List<String> sourceFiles,
    List<Integer> order,
    List<Article> articles) {
  /** Copies the lists. */
  public Issue {
    sourceFiles = List.copyOf(sourceFiles);
    order = List.copyOf(order);
    articles = List.copyOf(articles);
  }

  /** Creates an issue whose articles stand in the order of the original. */
  public Issue(
      IssueId id,
      OptionalInt number,
      String title,
      String publisher,
      List<String> sourceFiles,
      List<Article> articles) {
    this(id, number, title, publisher, sourceFiles, List.of(), articles);
  }

  /** Creates an issue with one original, or with none if the name of its file is empty. */
  public Issue(
      IssueId id,
      OptionalInt number,
      String title,
      String publisher,
      String sourceFile,
      List<Article> articles) {
    this(
        id,
        number,
        title,
        publisher,
        sourceFile.isEmpty() ? List.of() : List.of(sourceFile),
        articles);
  }

  /** Returns this issue with other articles. */
  public Issue withArticles(List<Article> others) {
    return new Issue(id, number, title, publisher, sourceFiles, order, others);
  }

  /** Returns this issue with another order of its articles, which is that of their numbers. */
  public Issue withOrder(List<Integer> numbers) {
    return new Issue(id, number, title, publisher, sourceFiles, numbers, articles);
  }

  /**
   * Returns the original of an article. An article that names a file which is not among the
   * originals has none: the file belonged to an earlier import.
   */
  public Optional<String> sourceFile(Article article) {
    Optional<String> named = article.head().file();
    return named.isPresent()
        ? named.filter(sourceFiles::contains)
        : sourceFiles.stream().findFirst();
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
    return withArticles(renumbered)
        .withOrder(order.stream().map(n -> numbers.getOrDefault(n, n)).toList());
  }

  private ArticleId withNumber(ArticleId article, Map<Integer, Integer> numbers) {
    return article.issue().equals(id)
        ? new ArticleId(id, numbers.getOrDefault(article.number(), article.number()))
        : article;
  }
}
