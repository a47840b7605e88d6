package org.huibian.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Issue;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.calendar.Agenda;
import org.huibian.site.calendar.ICalendar;
import org.huibian.site.template.TemplateFolder;
import org.huibian.site.template.Templates;

/** Writes everything that templates make: the pages, the feeds and the calendar files. */
public final class PagesPart implements SitePart {
  private final TemplateFolder templates;
  private final PageProgress progress;

  /**
   * The part with its templates.
   *
   * @param templates the folder of the templates
   * @param progress receives how many pages are written
   */
  public PagesPart(TemplateFolder templates, PageProgress progress) {
    this.templates = templates;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(
        SiteSource.ARTICLES,
        SiteSource.ISSUES,
        SiteSource.CATALOG,
        SiteSource.SETTINGS,
        SiteSource.TEMPLATES,
        // Pages name the folder of style sheets and scripts, whose name follows from its content.
        SiteSource.STYLES,
        SiteSource.SCRIPTS,
        SiteSource.WORD_LISTS,
        SiteSource.ORIGINALS,
        SiteSource.PICTURES);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(
        "index.html",
        "404.html",
        "**/index.html",
        "manifest.webmanifest",
        "feed.xml",
        "**/feed.xml",
        "calendar.ics",
        "{issue}/calendar.ics");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    Templates opened = new Templates(templates);
    opened.put("assets", site.assets());
    List<Page> pages = pages(site);
    AtomicInteger done = new AtomicInteger();
    Workers.each(
        pages,
        page -> {
          String text = opened.render(page.template(), page.values().get());
          output.write(page.path(), page.isCalendar() ? ICalendar.lines(text) : text);
          progress.at(done.incrementAndGet(), pages.size());
        });
  }

  private static List<Page> pages(SiteModel site) {
    PageModels models =
        new PageModels(
            site.settings(),
            site.catalog(),
            new OriginalFolder(site.content()),
            new PictureFolder(site.content()));
    List<Page> all = new ArrayList<>();
    all.add(new Page("index.html", "home.ftlh", models::home));
    all.add(
        new Page(
            "search/index.html", "search.ftlh", () -> models.common("../", "search/", "search")));
    all.add(
        new Page("about/index.html", "about.ftlh", () -> models.common("../", "about/", "about")));
    all.add(
        new Page(
            "offline/index.html",
            "offline.ftlh",
            () -> models.withYears("../", "offline/", "none")));
    all.add(new Page("manifest.webmanifest", "manifest.ftl", () -> models.common("", "", "none")));
    // The server shows this page at any depth, so only the full address leads anywhere from it.
    String root = site.baseUrl();
    all.add(new Page("404.html", "404.ftlh", () -> models.withYears(root, "404.html", "none")));
    for (Issue issue : site.catalog().issues()) {
      all.add(
          new Page(
              issue.id() + "/index.html", "issue.ftlh", () -> issue(models, issue, site.agenda())));
      all.add(
          new Page(issue.id() + "/print/index.html", "print.ftlh", () -> models.printPage(issue)));
    }
    DossierPages dossiers = new DossierPages(models, site.dossiers());
    ArticleExtras extras =
        new ArticleExtras(site.settings(), site.catalog(), site.indexes(), dossiers);
    for (CatalogArticle article : site.catalog().articles()) {
      all.add(
          new Page(
              article.id() + "/index.html",
              "article.ftlh",
              () -> extras.with(models.articlePage(article), article)));
      if (ArticleViews.citesMany(article)) {
        all.add(
            new Page(
                article.id() + "/cites/index.html",
                "cites.ftlh",
                () -> models.citationsPage(article)));
      }
    }
    all.addAll(IndexPages.of(models, site.settings(), site.catalog(), site.indexes()));
    all.addAll(CalendarPages.of(models, site.settings(), site.catalog(), site.agenda()));
    all.addAll(dossiers.all());
    return all;
  }

  private static Map<String, Object> issue(PageModels models, Issue issue, Agenda agenda) {
    Map<String, Object> values = models.issuePage(issue);
    values.put("calendar", agenda.of(issue.id()).isEmpty() ? "" : "calendar.ics");
    return values;
  }
}
