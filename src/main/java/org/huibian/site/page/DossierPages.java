package org.huibian.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.site.SiteModel;
import org.huibian.site.dossier.Bond;
import org.huibian.site.dossier.Dossier;
import org.huibian.site.dossier.DossierEntry;
import org.huibian.site.dossier.TimeLine;
import org.huibian.site.index.Chronology;
import org.huibian.site.index.DividedList;
import org.huibian.site.template.Page;
import org.huibian.site.view.Cards;
import org.huibian.site.view.DateView;
import org.huibian.site.view.DossierListPage;
import org.huibian.site.view.DossierListView;
import org.huibian.site.view.DossierPage;
import org.huibian.site.view.DossierView;
import org.huibian.site.view.HeadingView;

/** Creates the page of each dossier, below the address of its policy, and the list of all. */
final class DossierPages {
  private static final String ROOT = "../../../";
  private static final String FOLDER = "dossiers/";

  private final PageViews views;
  private final List<Dossier> dossiers;

  DossierPages(SiteModel site) {
    this.views = new PageViews(site);
    this.dossiers = site.dossiers();
  }

  /** Returns all pages. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      String folder = dossier.policy().id() + "/dossier/";
      pages.add(
          new Page(
              folder + "index.html",
              "dossier.ftlh",
              () -> new DossierPage(views.page(folder, "issue"), views.site(), view(dossier))));
    }
    pages.addAll(lists());
    return pages;
  }

  /**
   * Returns the list of all dossiers: a page with the newest years, and a page for each older one.
   */
  private List<Page> lists() {
    DividedList<Dossier> years =
        DividedList.of(
            dossiers.stream()
                .sorted(Comparator.comparing(Dossier::policy, Chronology.NEWEST_FIRST))
                .toList(),
            dossier -> Integer.toString(Chronology.dateOf(dossier.policy()).getYear()));
    List<Page> pages = new ArrayList<>();
    pages.add(list(FOLDER, "", years.shown(), years));
    if (years.isLong()) {
      years.parts().keySet().stream()
          .filter(year -> !year.equals(years.newest()))
          .forEach(
              year ->
                  pages.add(
                      list(
                          FOLDER + year + "/",
                          year,
                          Map.of(year, years.parts().get(year)),
                          years)));
    }
    return pages;
  }

  private Page list(
      String folder, String year, Map<String, List<Dossier>> shown, DividedList<Dossier> all) {
    String root = PageViews.root(folder);
    List<HeadingView> links =
        !all.isLong()
            ? List.of()
            : year.isEmpty() ? YearLinks.counted(all, "") : YearLinks.of(all, "../");
    return new Page(
        folder + "index.html",
        "dossiers.ftlh",
        () -> {
          List<DossierListView> lists = new ArrayList<>();
          shown.forEach((name, own) -> lists.add(list(name, own, root)));
          return new DossierListPage(
              views.page(folder, "indexes"), views.site(), year, lists, links);
        });
  }

  private static DossierListView list(String year, List<Dossier> dossiers, String root) {
    return new DossierListView(
        year,
        dossiers.stream()
            .map(
                d ->
                    new DossierListView.Row(
                        root + d.policy().id() + "/dossier/index.html",
                        Cards.of(d.policy(), root),
                        d.articles(),
                        d.days()))
            .toList());
  }

  private static DossierView view(Dossier dossier) {
    List<DossierView.EntryView> entries = new ArrayList<>();
    for (DossierEntry entry : dossier.entries()) {
      entries.add(entry(entry, entries.size() + 1));
    }
    String policy = ROOT + dossier.policy().id() + "/index.html";
    List<DossierView.WorkView> elsewhere =
        dossier.elsewhere().stream().map(c -> work(c, policy)).toList();
    return new DossierView(
        Cards.of(dossier.policy(), ROOT), entries, elsewhere, picture(new TimeLine(dossier)));
  }

  private static DossierView.WorkView work(Citation citation, String policy) {
    String number = citation.documentNumber().orElse("");
    return new DossierView.WorkView(
        citation.title(),
        !citation.title().equals(number),
        number,
        citation.anchor().isEmpty() ? policy : policy + "#" + citation.anchor());
  }

  private static DossierView.EntryView entry(DossierEntry entry, int number) {
    CatalogArticle article = entry.article();
    String anchor = entry.evidence().map(e -> e.anchor()).orElse("");
    return new DossierView.EntryView(
        number,
        entry.bond().toString(),
        DateView.of(entry.date()),
        entry.bond() == Bond.DAY
            || entry.date().equals(article.article().head().date().orElse(null)),
        Cards.of(article, ROOT),
        entry.occasion().map(o -> o.fact().label()).orElse(""),
        entry.edition(),
        entry.evidence().map(e -> e.sentence()).orElse(""),
        ROOT + entry.said().id() + "/index.html" + (anchor.isEmpty() ? "" : "#" + anchor));
  }

  private static DossierView.TimelineView picture(TimeLine line) {
    List<DossierView.DotView> dots = line.dots().stream().map(DossierPages::dot).toList();
    DossierView.DotView self =
        dots.stream().filter(d -> d.bond().equals(Bond.SELF.toString())).findFirst().orElseThrow();
    List<DossierView.LineView> lines = new ArrayList<>();
    line.lines().forEach((bond, y) -> lines.add(new DossierView.LineView(bond.toString(), y)));
    return new DossierView.TimelineView(
        line.height(),
        lines,
        dots,
        line.ticks().stream()
            .map(t -> new DossierView.TickView(t.x(), t.year(), t.month()))
            .toList(),
        self);
  }

  private static DossierView.DotView dot(TimeLine.Dot dot) {
    return new DossierView.DotView(
        dot.first(), dot.last(), dot.bond().toString(), dot.x(), dot.y());
  }
}
