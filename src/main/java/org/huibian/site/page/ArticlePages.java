package org.huibian.site.page;

import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.AddressBook;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.ArticleListing;
import org.huibian.site.SiteModel;
import org.huibian.site.asset.PictureFolder;
import org.huibian.site.data.JsonLd;
import org.huibian.site.index.Organs;
import org.huibian.site.template.Page;
import org.huibian.site.view.ArticlePage;
import org.huibian.site.view.CitationsPage;
import org.huibian.site.view.HeadingView;
import org.huibian.site.view.Markup;

/** Creates the pages of the articles, and of the documents that they cite if these are many. */
final class ArticlePages {
  private final SiteModel site;
  private final PageViews views;
  private final JsonLd jsonLd;
  private final PictureFolder pictures;
  private final Organs organs = new Organs();

  ArticlePages(SiteModel site) {
    this.site = site;
    this.views = new PageViews(site);
    this.jsonLd = new JsonLd(site.settings(), site.catalog());
    this.pictures = new PictureFolder(site.content());
  }

  /** Returns all pages. */
  List<Page> all() {
    List<Page> pages = of(site.catalog().articles());
    for (AddressBook.Moved moved : site.addresses().moved()) {
      if (!moved.isOfIssue()) {
        pages.add(views.moved(moved));
      }
    }
    return pages;
  }

  /** Returns the pages of these articles. */
  List<Page> of(List<CatalogArticle> articles) {
    List<Page> pages = new ArrayList<>();
    for (CatalogArticle article : articles) {
      String folder = article.id() + "/";
      pages.add(new Page(folder + "index.html", "article.ftlh", () -> page(folder, article)));
      if (ArticleViews.citesMany(article)) {
        pages.add(
            new Page(
                folder + "cites/index.html",
                "cites.ftlh",
                () -> citations(folder + "cites/", article)));
      }
    }
    return pages;
  }

  private ArticlePage page(String folder, CatalogArticle article) {
    String root = PageViews.root(folder);
    ArticleListing listing = site.listing(article.id());
    return new ArticlePage(
        views.page(folder, "issue"),
        views.site(),
        new ArticleViews(site.catalog(), site.content(), root).of(article),
        pictures.sizes(List.of(article)),
        issuers(article, root),
        topics(listing, root),
        listing.dossier() ? "dossier/index.html" : "",
        new Markup(jsonLd.of(article)));
  }

  private List<HeadingView> issuers(CatalogArticle article, String root) {
    return article.article().head().issuers().stream()
        .map(name -> heading(name, root + "authorities/" + organs.of(name).id()))
        .toList();
  }

  private static List<HeadingView> topics(ArticleListing listing, String root) {
    return listing.topics().stream()
        .map(topic -> heading(topic.name(), root + "topics/" + topic.id()))
        .toList();
  }

  private static HeadingView heading(String name, String folder) {
    return new HeadingView(name, folder + "/index.html", 0);
  }

  private CitationsPage citations(String folder, CatalogArticle article) {
    return new CitationsPage(
        views.page(folder, "issue"),
        views.site(),
        new ArticleViews(site.catalog(), site.content(), PageViews.root(folder)).of(article));
  }
}
