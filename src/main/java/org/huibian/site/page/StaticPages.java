package org.huibian.site.page;

import java.util.List;
import org.huibian.catalog.Catalog;
import org.huibian.site.SiteModel;
import org.huibian.site.template.Page;
import org.huibian.site.view.AboutPage;
import org.huibian.site.view.ArchivePage;
import org.huibian.site.view.StaticPage;

/**
 * Creates the pages that every site has once: search, help, the check of citations, reading
 * offline, the page for lost addresses, and the web app manifest.
 */
final class StaticPages {
  private final String baseUrl;
  private final Catalog catalog;
  private final PageViews views;

  StaticPages(SiteModel site) {
    this.baseUrl = site.baseUrl();
    this.catalog = site.catalog();
    this.views = new PageViews(site);
  }

  /** Returns all pages. */
  List<Page> all() {
    return List.of(
        page("search/index.html", "search.ftlh", "search/", "search"),
        new Page("about/index.html", "about.ftlh", this::about),
        page("manifest.webmanifest", "manifest.ftl", "", "none"),
        new Page("citations/index.html", "citations.ftlh", () -> archive("../", "citations/")),
        new Page("offline/index.html", "offline.ftlh", () -> archive("../", "offline/")),
        // A server shows this page for addresses of any depth, so its links must be absolute.
        new Page("404.html", "404.ftlh", () -> archive(baseUrl, "404.html")));
  }

  private Page page(String path, String template, String address, String section) {
    return new Page(
        path, template, () -> new StaticPage(views.page(address, section), views.site()));
  }

  private AboutPage about() {
    return new AboutPage(
        views.page("about/", "about"),
        views.site(),
        CorrectionViews.hasAny(catalog),
        ThirdParty.ofProgram());
  }

  private ArchivePage archive(String root, String address) {
    return new ArchivePage(
        views.page(root, address, "none"), views.site(), IssueLists.years(catalog, root));
  }
}
