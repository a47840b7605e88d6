package org.huibian.site.akn;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.block.ArticleLinks;
import org.huibian.site.block.BlockViews;
import org.huibian.site.index.Organs;

/** Writes each article as an Akoma Ntoso document, {@code data/2025-06/03.xml}. */
public final class AkomaNtoso implements SitePart {
  @Override
  public String name() {
    return "akn";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(
        SiteSource.ARTICLES, SiteSource.ISSUES, SiteSource.CATALOG, SiteSource.WORD_LISTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("data/{article}.xml");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    Organs organs = new Organs();
    Workers.each(
        site.catalog().articles(),
        article ->
            output.write(
                "data/" + article.id() + ".xml",
                AknDocument.of(
                    article,
                    BlockViews.of(article.permalinks().blocks(), ArticleLinks.NONE),
                    organs)));
  }
}
