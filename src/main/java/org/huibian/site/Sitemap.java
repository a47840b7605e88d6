package org.huibian.site;

import java.util.List;
import java.util.Set;

/** The files for search engines. */
final class Sitemap {
  private static final Set<String> UNLISTED = Set.of("search.ftlh", "moved.ftlh");

  private Sitemap() {}

  /**
   * All pages that have something to read, for a site whose base address is known. The search, the
   * page for lost addresses and pages that only send on are left out.
   */
  static String xml(String baseUrl, List<Page> pages) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    pages.stream()
        .filter(page -> page.path().endsWith("index.html") && !UNLISTED.contains(page.template()))
        .map(Page::address)
        .sorted()
        .forEach(address -> url(out, baseUrl + address));
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
