package org.huibian.site.asset;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/** Copies the pictures of the articles, beside the pages of the articles. */
public final class PictureFiles implements SitePart {
  @Override
  public String name() {
    return "pictures";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES, SiteSource.PICTURES);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of("{article}/*");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    PictureFolder pictures = new PictureFolder(site.content());
    for (CatalogArticle article : site.catalog().articles()) {
      pictures.copy(article, output);
    }
  }
}
