package org.huibian.site.feed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.AddressBook;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.XmlText;
import org.huibian.site.index.ArticleGroup;
import org.huibian.site.index.Index;
import org.huibian.site.index.IndexHeading;

/**
 * Writes {@code sitemap.xml} for search engines: all pages that have something to read. The search
 * page, the page for unknown addresses and pages that only redirect are left out. A site whose
 * address is not known has no sitemap, because the format asks for full addresses.
 */
public final class Sitemap implements SitePart {
  static final String NAME = "sitemap.xml";

  private static final String INDEX = "index.html";
  private static final String SEARCH = "search/" + INDEX;

  @Override
  public String name() {
    return "sitemap";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.SETTINGS, SiteSource.WORD_LISTS, SiteSource.PAGES_OF_OTHER_PARTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(NAME);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    if (site.baseUrl().isEmpty()) {
      return;
    }
    Set<String> unlisted = new HashSet<>(Set.of(SEARCH));
    for (Index index : site.indexes().all()) {
      index
          .formerAddresses()
          .forEach((from, to) -> unlisted.add(index.id() + "/" + from + "/" + INDEX));
      for (IndexHeading heading : index.headings()) {
        if (heading instanceof ArticleGroup group && group.years().isLong()) {
          String folder = index.id() + "/" + group.id() + "/";
          unlisted.add(folder + group.years().newest() + "/" + INDEX);
        }
      }
    }
    site.addresses().moved().forEach(moved -> unlist(moved, unlisted));
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    output.files().keySet().stream()
        .filter(path -> path.endsWith(INDEX) && !unlisted.contains(path))
        .map(path -> path.substring(0, path.length() - INDEX.length()))
        .sorted()
        .forEach(address -> url(out, site.baseUrl() + address));
    output.write(NAME, out.append("</urlset>\n").toString());
  }

  private static void unlist(AddressBook.Moved moved, Set<String> unlisted) {
    unlisted.add(moved.from() + INDEX);
    unlisted.add(moved.from() + "print/" + INDEX);
  }

  private static void url(StringBuilder out, String address) {
    out.append("  <url><loc>").append(XmlText.escape(address)).append("</loc></url>\n");
  }
}
