package org.huibian.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.site.SiteModel;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.template.Page;
import org.huibian.site.view.Cards;
import org.huibian.site.view.IssuePage;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.PrintPage;

/** Creates the page of each issue, and the issue as one document to be printed. */
final class IssuePages {
  private final SiteModel site;
  private final PageViews views;
  private final OriginalFolder originals;
  private final PictureFolder pictures;
  private final Overviews overviews = new Overviews();

  IssuePages(SiteModel site) {
    this.site = site;
    this.views = new PageViews(site);
    this.originals = new OriginalFolder(site.content());
    this.pictures = new PictureFolder(site.content());
  }

  /** Returns all pages. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    List<Issue> issues = site.catalog().issues();
    for (int i = 0; i < issues.size(); i++) {
      int at = i;
      String folder = issues.get(i).id() + "/";
      pages.add(new Page(folder + "index.html", "issue.ftlh", () -> page(folder, issues, at)));
      pages.add(printed(issues.get(i)));
    }
    return pages;
  }

  /** Returns the documents to print of these issues. */
  List<Page> printed(Set<IssueId> issues) {
    return site.catalog().issues().stream()
        .filter(issue -> issues.contains(issue.id()))
        .map(this::printed)
        .toList();
  }

  private Page printed(Issue issue) {
    String folder = issue.id() + "/print/";
    return new Page(folder + "index.html", "print.ftlh", () -> print(folder, issue));
  }

  private IssuePage page(String folder, List<Issue> issues, int at) {
    String root = PageViews.root(folder);
    Issue issue = issues.get(at);
    return new IssuePage(
        views.page(folder, "issue"),
        views.site(),
        Cards.issue(issue, root),
        IssueLists.articles(site.catalog(), issue.id(), root),
        overviews.of(site.catalog().articles(issue.id()), root),
        neighbour(issues, at - 1, root),
        neighbour(issues, at + 1, root),
        originals.view(issue),
        site.agenda().of(issue.id()).isEmpty() ? "" : "calendar.ics");
  }

  private static Optional<IssueView> neighbour(List<Issue> issues, int at, String root) {
    return at >= 0 && at < issues.size()
        ? Optional.of(Cards.issue(issues.get(at), root))
        : Optional.empty();
  }

  private PrintPage print(String folder, Issue issue) {
    String root = PageViews.root(folder);
    ArticleViews articles = new ArticleViews(site.catalog(), root);
    return new PrintPage(
        views.page(folder, "issue"),
        views.site(),
        Cards.issue(issue, root),
        site.catalog().articles(issue.id()).stream().map(articles::of).toList(),
        pictures.sizes(site.catalog().articles(issue.id())));
  }
}
