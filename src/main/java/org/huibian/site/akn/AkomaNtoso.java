package org.huibian.site.akn;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.CatalogArticle;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SiteSource;
import org.huibian.site.TextPart;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.block.ArticleLinks;
import org.huibian.site.block.BlockViews;
import org.huibian.site.index.Organs;

/** Writes each article as an Akoma Ntoso document, {@code data/2025-06/03.xml}. */
public final class AkomaNtoso implements TextPart {
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
    Workers.each(site.catalog().articles(), article -> write(article, organs, output));
  }

  private static void write(CatalogArticle article, Organs organs, SiteOutput output)
      throws IOException {
    output.write(
        "data/" + article.id() + ".xml",
        AknDocument.of(
            article, BlockViews.of(article.permalinks().blocks(), ArticleLinks.NONE), organs));
  }

  @Override
  public void update(SiteModel site, List<Revision> revisions, UpdatedOutput output)
      throws IOException {
    Organs organs = new Organs();
    for (Revision revision : revisions) {
      write(revision.now(), organs, output);
    }
  }
}
