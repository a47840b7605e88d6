package org.huibian.site;

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
import org.huibian.markdown.SiteSettings;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.IssueId;
import org.huibian.model.Kind;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.view.CardView;
import org.huibian.site.view.IssueView;
import org.huibian.site.view.PageView;
import org.huibian.site.view.SiteView;
import org.huibian.site.view.YearView;

/**
 * What each page's template is given. Addresses are relative and end in {@code index.html}: a
 * folder opened with {@code file://} would show a listing for anything less.
 */
final class PageModels {
  private final SiteSettings settings;
  private final Catalog catalog;
  private final OriginalFolder originals;
  private final PictureFolder pictures;
  private final Overviews overviews = new Overviews();

  PageModels(
      SiteSettings settings, Catalog catalog, OriginalFolder originals, PictureFolder pictures) {
    this.settings = settings;
    this.catalog = catalog;
    this.originals = originals;
    this.pictures = pictures;
  }

  /** The values that every page has; more are added by the page itself. */
  Map<String, Object> common(String root, String path, String section) {
    String canonical = settings.baseUrl().isEmpty() ? "" : settings.baseUrl() + path;
    List<Issue> issues = catalog.issues();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("page", new PageView(root, canonical, section));
    values.put(
        "site",
        new SiteView(
            settings.title(),
            settings.publisher(),
            settings.language(),
            settings.description(),
            issues.size(),
            catalog.articles().size(),
            issues.isEmpty() ? "" : issues.get(0).id().toString(),
            issues.isEmpty() ? "" : issues.get(issues.size() - 1).id().toString()));
    return values;
  }

  Map<String, Object> home() {
    Map<String, Object> values = common("", "", "home");
    List<Issue> issues = catalog.issues();
    Issue latest = issues.get(issues.size() - 1);
    values.put("latest", Cards.issue(latest, ""));
    values.put("articles", grouped(latest.id(), ""));
    values.put("overview", overviews.of(catalog.articles(latest.id()), ""));
    values.put("years", years(""));
    return values;
  }

  /** For pages that offer all issues, one or more folders below the root. */
  Map<String, Object> withYears(String root, String path, String section) {
    Map<String, Object> values = common(root, path, section);
    values.put("years", years(root));
    return values;
  }

  private List<YearView> years(String root) {
    Map<Integer, List<IssueView>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (int i = catalog.issues().size() - 1; i >= 0; i--) {
      Issue issue = catalog.issues().get(i);
      byYear
          .computeIfAbsent(issue.id().year(), k -> new ArrayList<>())
          .add(Cards.issue(issue, root));
    }
    return byYear.entrySet().stream().map(e -> new YearView(e.getKey(), e.getValue())).toList();
  }

  Map<String, Object> issuePage(Issue issue) {
    Map<String, Object> values = common("../", issue.id() + "/", "issue");
    int at = catalog.issues().indexOf(issue);
    values.put("issue", Cards.issue(issue, "../"));
    values.put("articles", grouped(issue.id(), "../"));
    values.put("overview", overviews.of(catalog.articles(issue.id()), "../"));
    values.put("previous", at > 0 ? Cards.issue(catalog.issues().get(at - 1), "../") : null);
    values.put(
        "next",
        at + 1 < catalog.issues().size() ? Cards.issue(catalog.issues().get(at + 1), "../") : null);
    values.put("original", originals.view(issue));
    return values;
  }

  /** A whole issue as one document, to be printed. */
  Map<String, Object> printPage(Issue issue) {
    String root = "../../";
    Map<String, Object> values = common(root, issue.id() + "/print/", "issue");
    ArticleViews views = new ArticleViews(catalog, root);
    values.put("issue", Cards.issue(issue, root));
    values.put("articles", catalog.articles(issue.id()).stream().map(views::of).toList());
    values.put("sizes", pictures.sizes(catalog.articles(issue.id())));
    return values;
  }

  Map<String, Object> articlePage(CatalogArticle entry) {
    String root = "../../";
    Map<String, Object> values = common(root, entry.id() + "/", "issue");
    values.put("article", new ArticleViews(catalog, root).of(entry));
    values.put("sizes", pictures.sizes(List.of(entry)));
    return values;
  }

  /** The page of the documents that an article cites, where they are too many for its own. */
  Map<String, Object> citationsPage(CatalogArticle entry) {
    String root = "../../../";
    Map<String, Object> values = common(root, entry.id() + "/cites/", "issue");
    values.put("article", new ArticleViews(catalog, root).of(entry));
    return values;
  }

  /** The issue's articles in print order, explanations under the policy of the same issue. */
  private List<CardView> grouped(IssueId issue, String root) {
    List<CatalogArticle> all = catalog.articles(issue);
    Set<ArticleId> placed = new LinkedHashSet<>();
    Map<ArticleId, List<CatalogArticle>> under = new LinkedHashMap<>();
    for (CatalogArticle entry : all) {
      Optional<ArticleId> policy =
          entry.interprets().stream()
              .filter(id -> id.issue().equals(issue) && !id.equals(entry.id()))
              .filter(id -> catalog.article(id).filter(a -> isHead(a, issue)).isPresent())
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

  /** Whether explanations can stand under it: it explains nothing of this issue itself. */
  private static boolean isHead(CatalogArticle entry, IssueId issue) {
    return entry.article().head().kind() != Kind.INTERPRETATION
        && entry.interprets().stream().noneMatch(id -> id.issue().equals(issue));
  }
}
