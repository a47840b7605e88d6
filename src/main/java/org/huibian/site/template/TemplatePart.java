package org.huibian.site.template;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * A part of the site whose files are produced by templates.
 *
 * @param name the name of the part
 * @param reads what the pages depend on
 * @param writes which paths the pages have
 * @param pages returns the pages of a site; it must be fast, since their values are computed later
 * @param renderer renders the pages
 */
public record TemplatePart(
    String name,
    Set<SiteSource> reads,
    List<PathPattern> writes,
    Function<SiteModel, List<Page>> pages,
    PageRenderer renderer)
    implements SitePart {
  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    renderer.render(pages.apply(site), output);
  }
}
