package org.huibian.site.page;

import java.util.List;
import java.util.stream.Collectors;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.Catalog;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Issue;
import org.huibian.site.SiteModel;
import org.huibian.site.asset.SiteAssets;
import org.huibian.site.template.Page;
import org.huibian.site.view.MovedPage;
import org.huibian.site.view.PageView;
import org.huibian.site.view.SiteView;

/** Creates the values that every page has: its place in the site and the facts about the site. */
public final class PageViews {
  private final String baseUrl;
  private final SiteView site;

  /** Creates the values for the pages of a site. */
  public PageViews(SiteModel model) {
    SiteSettings settings = model.settings();
    Catalog catalog = model.catalog();
    List<Issue> issues = catalog.issues();
    this.baseUrl = model.baseUrl();
    this.site =
        new SiteView(
            settings.title(),
            settings.publisher(),
            settings.language(),
            settings.description(),
            settings.color().light(),
            SiteAssets.logo(settings, model.content()),
            settings.contact(),
            issues.size(),
            catalog.articles().size(),
            issues.isEmpty() ? "" : issues.get(0).id().toString(),
            issues.isEmpty() ? "" : issues.get(issues.size() - 1).id().toString(),
            settings.publicKey());
  }

  /** Returns the facts about the site. */
  public SiteView site() {
    return site;
  }

  /**
   * Returns the place of a page.
   *
   * @param address the address below the site's root, such as {@code 2025-06/03/}
   * @param section the part of the navigation, as in {@link PageView}
   */
  public PageView page(String address, String section) {
    return page(root(address), address, section);
  }

  /** Returns the place of a page that reaches the site's root by another address. */
  PageView page(String root, String address, String section) {
    return new PageView(root, baseUrl.isEmpty() ? "" : baseUrl + address, section);
  }

  /**
   * Returns a page that redirects.
   *
   * @param from its folder below the site's root
   * @param to the folder of the page to which it leads
   * @param href the address of that page relative to this one
   */
  Page moved(String from, String to, String href) {
    return new Page(
        from + "index.html",
        "moved.ftlh",
        () -> new MovedPage(page(root(from), to, "indexes"), site, href, false, ""));
  }

  /** Returns a page that leads on from the former address of an article or issue. */
  Page moved(AddressBook.Moved moved) {
    String anchors =
        moved.anchors().entrySet().stream()
            .map(anchor -> anchor.getKey() + "=" + anchor.getValue())
            .collect(Collectors.joining(" "));
    return new Page(
        moved.from() + "index.html",
        "moved.ftlh",
        () ->
            new MovedPage(
                page(root(moved.from()), moved.to(), "issue"),
                site,
                root(moved.from()) + moved.to() + "index.html",
                true,
                anchors));
  }

  /** Returns the relative address of the site's root from a page, such as {@code ../../}. */
  public static String root(String address) {
    return "../".repeat((int) address.chars().filter(c -> c == '/').count());
  }
}
