package org.huibian.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.asset.ExportedFolder;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.calendar.Occasion;
import org.huibian.site.template.Page;
import org.huibian.site.template.PieceEdit;
import org.huibian.site.view.ArticleView;
import org.huibian.site.view.Cards;
import org.huibian.site.view.IssuePage;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.Piece;
import org.huibian.site.view.PrintPage;
import org.huibian.site.view.PrintedArticle;
import org.huibian.site.view.PrintedView;

/** Creates the page of each issue, and the issue as one document to be printed. */
final class IssuePages {
  private static final String PRINT = "print/";

  private final SiteModel site;
  private final PageViews views;
  private final OriginalFolder originals;
  private final PictureFolder pictures;
  private final ExportedFolder exports;
  private final Overviews overviews = new Overviews();

  IssuePages(SiteModel site) {
    this.site = site;
    this.views = new PageViews(site);
    this.originals = new OriginalFolder(site.content());
    this.pictures = new PictureFolder(site.content());
    this.exports = ExportedFolder.beside(site.content());
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
    for (AddressBook.Moved moved : site.addresses().moved()) {
      if (moved.isOfIssue()) {
        pages.add(views.moved(moved));
        pages.add(views.moved(moved.below(PRINT)));
      }
    }
    return pages;
  }

  /** Returns what edits of articles change in the documents to print. */
  List<PieceEdit> edits(List<Revision> revisions) {
    return revisions.stream()
        .map(
            revision -> {
              String folder = folder(revision.now().id().issue());
              ArticleViews articles =
                  new ArticleViews(site.catalog(), site.content(), PageViews.root(folder));
              return new PieceEdit(
                  folder + "index.html",
                  printed(revision.former(), articles).text(),
                  printed(revision.now(), articles).text());
            })
        .toList();
  }

  /** Returns the folder of the document to print. */
  private static String folder(IssueId issue) {
    return issue + "/" + PRINT;
  }

  private Page printed(Issue issue) {
    String folder = folder(issue.id());
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
        originals.views(issue),
        exports.views(issue),
        site.agenda().of(issue.id()).isEmpty() ? "" : CalendarFiles.ALL,
        site.agenda().of(issue.id()).stream().anyMatch(Occasion::concernsMembers)
            ? CalendarFiles.MEMBERS
            : "");
  }

  private static Optional<IssueView> neighbour(List<Issue> issues, int at, String root) {
    return at >= 0 && at < issues.size()
        ? Optional.of(Cards.issue(issues.get(at), root))
        : Optional.empty();
  }

  private PrintPage print(String folder, Issue issue) {
    String root = PageViews.root(folder);
    ArticleViews articles = new ArticleViews(site.catalog(), site.content(), root);
    return new PrintPage(
        views.page(folder, "issue"),
        views.site(),
        Cards.issue(issue, root),
        site.catalog().articles(issue.id()).stream().map(a -> printed(a, articles)).toList());
  }

  private PrintedView printed(CatalogArticle article, ArticleViews views) {
    ArticleView view = views.of(article);
    PrintedArticle model = new PrintedArticle(view, pictures.sizes(List.of(article)));
    return new PrintedView(view.card(), new Piece("printed.ftlh", model));
  }
}
