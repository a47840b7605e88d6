package org.huibian.site;

import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.Issue;

/** The files for search engines. */
final class Sitemap {
  private Sitemap() {}

  /** All addresses of the site, for a site whose base address is known. */
  static String xml(String baseUrl, Catalog catalog) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    url(out, baseUrl);
    url(out, baseUrl + "about/");
    for (Issue issue : catalog.issues()) {
      url(out, baseUrl + issue.id() + "/");
    }
    for (CatalogArticle article : catalog.articles()) {
      url(out, baseUrl + article.id() + "/");
    }
    return out.append("</urlset>\n").toString();
  }

  private static void url(StringBuilder out, String address) {
    String escaped = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    out.append("  <url><loc>").append(escaped).append("</loc></url>\n");
  }

  /** Everything may be read; names the site map if there is one. */
  static String robots(String baseUrl) {
    String all = "User-agent: *\nAllow: /\n";
    return baseUrl.isEmpty() ? all : all + "\nSitemap: " + baseUrl + "sitemap.xml\n";
  }
}
