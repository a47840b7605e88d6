package org.huibian.site;

import java.util.List;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.site.view.CardView;
import org.huibian.site.view.DateView;
import org.huibian.site.view.IssueView;

/**
 * Articles and issues as lists show them. Each method is given the way from the page that shows the
 * list to the site's root, such as {@code ../../}.
 */
final class Cards {
  private Cards() {}

  /** An article. */
  static CardView of(CatalogArticle entry, String root) {
    return of(entry, root, List.of());
  }

  /** An article with those that explain it under it. */
  static CardView of(CatalogArticle entry, String root, List<CatalogArticle> under) {
    Article article = entry.article();
    return new CardView(
        root + article.id() + "/index.html",
        article.id().fileNumber(),
        article.head().title(),
        article.head().kind().toString(),
        article.head().documentNumbers(),
        article.head().issuers(),
        article.head().authors(),
        article.head().date().map(DateView::of).orElse(null),
        issue(entry.issue(), root),
        under.stream().map(a -> of(a, root)).toList());
  }

  /** An issue. */
  static IssueView issue(Issue issue, String root) {
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
