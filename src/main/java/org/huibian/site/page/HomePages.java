package org.huibian.site.page;

import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.Catalog;
import org.huibian.model.Issue;
import org.huibian.site.SiteModel;
import org.huibian.site.index.Index;
import org.huibian.site.template.Page;
import org.huibian.site.view.Cards;
import org.huibian.site.view.HomePage;

/** Creates the site's first page. */
final class HomePages {
  /** Pages that readers look things up in and that are not indexes of articles. */
  private static final List<String> FURTHER = List.of("dossiers", "calendar", "wanted");

  private HomePages() {}

  /** Returns the page. */
  static List<Page> of(SiteModel site) {
    return List.of(new Page("index.html", "home.ftlh", () -> page(site)));
  }

  private static HomePage page(SiteModel site) {
    Catalog catalog = site.catalog();
    PageViews views = new PageViews(site);
    Issue latest = catalog.issues().get(catalog.issues().size() - 1);
    List<String> indexes = new ArrayList<>();
    site.indexes().all().stream().map(Index::id).forEach(indexes::add);
    indexes.addAll(FURTHER);
    if (CorrectionViews.hasAny(catalog)) {
      indexes.add("corrections");
    }
    return new HomePage(
        views.page("", "home"),
        views.site(),
        Cards.issue(latest, ""),
        IssueLists.articles(catalog, latest.id(), ""),
        new Overviews().of(catalog.articles(latest.id()), ""),
        CalendarPages.nearest(site),
        IssueLists.years(catalog, ""),
        indexes);
  }
}
