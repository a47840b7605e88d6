package org.huibian.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibian.markdown.IssueContent;
import org.huibian.markdown.IssueFile;
import org.huibian.markdown.PrintOrder;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.InputException;
import org.huibian.model.Issue;
import org.huibian.model.Problem;

/** The order of the articles of an issue while an editor changes it. */
final class ArticleOrder {
  private final EditDraft draft;

  /** The issue with all its articles, and with the order that {@code issue.yaml} has. */
  private final Issue issue;

  /** The articles as they are to follow one another. */
  private final List<ArticleId> wanted;

  private ArticleOrder(EditDraft draft, Issue issue, List<ArticleId> wanted) {
    this.draft = draft;
    this.issue = issue;
    this.wanted = List.copyOf(wanted);
  }

  /**
   * Reads the present order.
   *
   * @throws InputException if the issue or one of its articles cannot be read
   */
  static ArticleOrder of(EditDraft draft) {
    draft.expect(IssueFile.NAME);
    IssueContent content = draft.content().read(draft.issue());
    return new ArticleOrder(draft, content.issue(), ids(PrintOrder.of(content.issue())));
  }

  private static List<ArticleId> ids(Issue issue) {
    return issue.articles().stream().map(Article::id).toList();
  }

  /** Returns the last article. */
  ArticleId last() {
    return wanted.get(wanted.size() - 1);
  }

  /** Returns the numbers of the articles, for messages. */
  String numbers() {
    return wanted.stream()
        .map(id -> Integer.toString(id.number()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Checks that the issue has an article.
   *
   * @throws InputException FILE_MISSING if it has not
   */
  void require(ArticleId id) {
    if (!wanted.contains(id)) {
      throw new InputException(draft.content().file(id), Problem.FILE_MISSING);
    }
  }

  /** Returns the order with a new article behind another one. */
  ArticleOrder with(Article article, ArticleId after) {
    List<Article> articles = new ArrayList<>(issue.articles());
    articles.add(article);
    List<ArticleId> order = new ArrayList<>(wanted);
    order.add(order.indexOf(after) + 1, article.id());
    return new ArticleOrder(draft, issue.withArticles(articles), order);
  }

  /** Returns the order without an article. */
  ArticleOrder without(ArticleId id) {
    return new ArticleOrder(
        draft,
        issue.withArticles(
            issue.articles().stream().filter(article -> !article.id().equals(id)).toList()),
        wanted.stream().filter(other -> !other.equals(id)).toList());
  }

  /** Returns an order in which some articles stand as they are given. */
  ArticleOrder as(List<ArticleId> given) {
    Issue ordered = issue.withOrder(given.stream().map(ArticleId::number).toList());
    return new ArticleOrder(draft, issue, ids(PrintOrder.of(ordered)));
  }

  /** Writes the order into {@code issue.yaml}, unless it is there or follows from the original. */
  void write() {
    List<Integer> present = wanted.stream().map(ArticleId::number).toList();
    boolean isThere =
        present.containsAll(issue.order()) && ids(PrintOrder.of(issue)).equals(wanted);
    if (!isThere) {
      boolean isNatural = ids(PrintOrder.of(issue.withOrder(List.of()))).equals(wanted);
      String text = draft.read(IssueFile.NAME);
      draft.write(
          IssueFile.NAME,
          IssueFile.withOrder(
              draft.folder().resolve(IssueFile.NAME), text, isNatural ? List.of() : present));
    }
  }
}
