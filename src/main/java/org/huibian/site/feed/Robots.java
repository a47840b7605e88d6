package org.huibian.site.feed;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/** Writes {@code robots.txt}: everything may be read. It names the sitemap if there is one. */
public final class Robots implements SitePart {
  private static final String NAME = "robots.txt";
  private static final String ALL = "User-agent: *\nAllow: /\n";

  @Override
  public String name() {
    return "robots";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.SETTINGS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(NAME);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    String url = site.baseUrl();
    output.write(NAME, url.isEmpty() ? ALL : ALL + "\nSitemap: " + url + Sitemap.NAME + "\n");
  }
}
