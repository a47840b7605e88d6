package org.huibian.site.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.AddressBook;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes what servers need to lead readers on from former addresses by themselves: rules for nginx,
 * for Apache, and in the form that Netlify and others read. Each former address also has a page
 * that leads on without any rule; its script, which keeps the place within the page, is written
 * here too. A site without former addresses has none of these files.
 */
public final class RedirectFiles implements SitePart {
  private static final String SCRIPT = "data/moved.js";
  private static final String NGINX = "redirects.nginx.conf";
  private static final String APACHE = "redirects.apache.conf";
  private static final String NETLIFY = "_redirects";
  private static final String INDEX = "index.html";

  @Override
  public String name() {
    return "redirects";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES, SiteSource.SETTINGS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(SCRIPT, NGINX, APACHE, NETLIFY);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    List<AddressBook.Moved> moved = new ArrayList<>();
    for (AddressBook.Moved page : site.addresses().moved()) {
      moved.add(page);
      if (page.isOfIssue()) {
        moved.add(page.below("print/"));
      }
    }
    if (moved.isEmpty()) {
      return;
    }
    try (InputStream script = RedirectFiles.class.getResourceAsStream("moved.js")) {
      output.write(SCRIPT, script.readAllBytes());
    }
    String root = root(site.baseUrl());
    StringBuilder nginx = new StringBuilder();
    StringBuilder apache = new StringBuilder();
    StringBuilder netlify = new StringBuilder();
    for (AddressBook.Moved page : moved) {
      // A place that has another name is found only by the page's own script.
      if (page.keepsFragments()) {
        String from = root + page.from();
        String to = root + page.to();
        for (String address : List.of(from, from + INDEX)) {
          nginx.append("location = ").append(address).append(" { return 301 ").append(to);
          nginx.append("; }\n");
          netlify.append(address).append(' ').append(to).append(" 301!\n");
        }
        apache.append("RedirectMatch 301 ^").append(from.replaceAll("[.+]", "\\\\$0"));
        apache.append("(index\\.html)?$ ").append(to).append('\n');
      }
    }
    output.write(NGINX, nginx.toString());
    output.write(APACHE, apache.toString());
    output.write(NETLIFY, netlify.toString());
  }

  /** Returns the path of the site's root on its host, with slashes at both ends. */
  private static String root(String baseUrl) {
    String path = baseUrl.isEmpty() ? "/" : URI.create(baseUrl).getRawPath();
    return path.isEmpty() ? "/" : path;
  }
}
