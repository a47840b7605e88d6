package org.huibian.site.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.catalog.AddressBook;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.XmlText;

/**
 * Writes what servers need to lead readers on from former addresses by themselves: rules for nginx,
 * for Apache, for the object storage of Aliyun (OSS), and in the form that Netlify and others read.
 * Each former address also has a page that leads on without any rule; its script, which keeps the
 * place within the page, is written here too. A site without former addresses has none of these
 * files.
 */
public final class RedirectFiles implements SitePart {
  private static final String SCRIPT = "data/moved.js";
  private static final String NGINX = "redirects.nginx.conf";
  private static final String APACHE = "redirects.apache.conf";
  private static final String OSS = "redirects.oss.xml";
  private static final String NETLIFY = "_redirects";

  /** How many rules a bucket may have; the pages lead on from the other addresses. */
  private static final int MOST_OF_OSS = 20;

  private static final Pattern ARTICLE = Pattern.compile("[0-9]{4}-[0-9]{2}/[0-9]{2,}/");

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
    return PathPattern.of(SCRIPT, NGINX, APACHE, OSS, NETLIFY);
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
    if (!site.baseUrl().isEmpty()) {
      output.write(OSS, oss(moved, URI.create(site.baseUrl()), root));
    }
  }

  /**
   * Returns the settings of a bucket as a website. Its rules mean all that begins with an address,
   * so only articles have some: below the address of an issue are those of its articles.
   */
  private static String oss(List<AddressBook.Moved> moved, URI base, String root) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<WebsiteConfiguration>\n");
    out.append("<IndexDocument><Suffix>index.html</Suffix>");
    out.append("<SupportSubDir>true</SupportSubDir><Type>0</Type></IndexDocument>\n");
    String folder = root.substring(1);
    out.append("<ErrorDocument><Key>").append(XmlText.escape(folder));
    out.append("404.html</Key><HttpStatus>404</HttpStatus></ErrorDocument>\n");
    List<AddressBook.Moved> articles =
        moved.stream()
            .filter(page -> page.keepsFragments() && ARTICLE.matcher(page.from()).matches())
            .limit(MOST_OF_OSS)
            .toList();
    if (!articles.isEmpty()) {
      out.append("<RoutingRules>\n");
      for (int i = 0; i < articles.size(); i++) {
        out.append("<RoutingRule><RuleNumber>").append(i + 1).append("</RuleNumber>");
        out.append("<Condition><KeyPrefixEquals>");
        out.append(XmlText.escape(folder + articles.get(i).from()));
        out.append("</KeyPrefixEquals></Condition>");
        out.append("<Redirect><RedirectType>External</RedirectType><Protocol>");
        out.append(base.getScheme()).append("</Protocol><HostName>");
        out.append(XmlText.escape(base.getRawAuthority())).append("</HostName><ReplaceKeyWith>");
        out.append(XmlText.escape(folder + articles.get(i).to()));
        out.append("</ReplaceKeyWith><HttpRedirectCode>301</HttpRedirectCode></Redirect>");
        out.append("</RoutingRule>\n");
      }
      out.append("</RoutingRules>\n");
    }
    return out.append("</WebsiteConfiguration>\n").toString();
  }

  /** Returns the path of the site's root on its host, with slashes at both ends. */
  private static String root(String baseUrl) {
    String path = baseUrl.isEmpty() ? "/" : URI.create(baseUrl).getRawPath();
    return path.isEmpty() ? "/" : path;
  }
}
