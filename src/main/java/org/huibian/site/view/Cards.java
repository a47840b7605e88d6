package org.huibian.site.view;

import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Article;
import org.huibian.model.Issue;

/**
 * Creates the views of articles and issues in lists. Each method takes the relative address of the
 * site's root from the page that shows the list, such as {@code ../../}.
 */
public final class Cards {
  private Cards() {}

  /** Returns an article. */
  public static CardView of(CatalogArticle entry, String root) {
    return of(entry, root, List.of());
  }

  /** Returns an article with those that explain it below it. */
  public static CardView of(CatalogArticle entry, String root, List<CatalogArticle> under) {
    Article article = entry.article();
    return new CardView(
        root + article.id() + "/index.html",
        article.id().fileNumber(),
        article.head().title(),
        article.head().kind().toString(),
        article.head().documentNumbers(),
        article.head().issuers(),
        article.head().authors(),
        article.head().date().map(DateView::of),
        issue(entry.issue(), root),
        ForceView.of(entry.force()),
        under.stream().map(a -> of(a, root)).toList());
  }

  /** Returns an issue. */
  public static IssueView issue(Issue issue, String root) {
    return new IssueView(
        issue.id().toString(),
        root + issue.id() + "/index.html",
        issue.title(),
        issue.publisher(),
        issue.id().year(),
        issue.id().month(),
        issue.number().isPresent() ? Integer.toString(issue.number().getAsInt()) : "",
        issue.articles().size());
  }
}
