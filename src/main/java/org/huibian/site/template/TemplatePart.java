package org.huibian.site.template;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SiteSource;
import org.huibian.site.TextPart;
import org.huibian.site.UpdatedOutput;

/**
 * A part of the site whose files are produced by templates.
 *
 * @param name the name of the part
 * @param reads what the pages depend on
 * @param writes which paths the pages have
 * @param pages returns the pages of a site; it must be fast, since their values are computed later
 * @param revised returns those pages that depend on the texts of edited articles
 * @param pieces returns the pieces that change in pages of which nothing else depends on the texts
 *     of edited articles
 * @param renderer renders the pages
 */
public record TemplatePart(
    String name,
    Set<SiteSource> reads,
    List<PathPattern> writes,
    Function<SiteModel, List<Page>> pages,
    BiFunction<SiteModel, List<Revision>, List<Page>> revised,
    BiFunction<SiteModel, List<Revision>, List<PieceEdit>> pieces,
    PageRenderer renderer)
    implements TextPart {
  /** Creates a part none of whose pages depends on the texts of single articles. */
  public TemplatePart(
      String name,
      Set<SiteSource> reads,
      List<PathPattern> writes,
      Function<SiteModel, List<Page>> pages,
      PageRenderer renderer) {
    this(
        name,
        reads,
        writes,
        pages,
        (site, revisions) -> List.of(),
        (site, revisions) -> List.of(),
        renderer);
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    renderer.render(pages.apply(site), output);
  }

  @Override
  public void update(SiteModel site, List<Revision> revisions, UpdatedOutput output)
      throws IOException {
    renderer.render(revised.apply(site, revisions), output);
    renderer.replace(pieces.apply(site, revisions), output);
  }
}
