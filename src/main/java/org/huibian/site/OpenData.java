package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.catalog.CatalogArticle;
import org.huibian.site.akn.AkomaNtoso;
import org.huibian.site.block.ArticleLinks;
import org.huibian.site.block.BlockViews;
import org.huibian.site.data.Json;
import org.huibian.site.index.Indexes;
import org.huibian.site.index.Organs;

/**
 * Writes the open data of a site, below {@code data/}: {@code catalog.json}, for each article
 * {@code 2025-06/03.json} and, as Akoma Ntoso, {@code 2025-06/03.xml}, and everything in one file,
 * {@code all.json}.
 */
public final class OpenData implements SitePart {
  private static final String FOLDER = "data/";

  @Override
  public String name() {
    return "data";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(
        SiteSource.ARTICLES,
        SiteSource.ISSUES,
        SiteSource.CATALOG,
        SiteSource.SETTINGS,
        SiteSource.WORD_LISTS,
        SiteSource.ORIGINALS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(
        FOLDER + "catalog.json",
        FOLDER + "all.json",
        FOLDER + "{article}.json",
        FOLDER + "{article}.xml");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    Indexes indexes = site.indexes();
    output.write(
        FOLDER + "catalog.json",
        Json.indented(
            json ->
                CatalogJson.write(
                    json,
                    site.settings(),
                    site.catalog(),
                    article -> record(json, article, indexes))));
    // A line for each article, so that the file can be read line by line.
    output.write(
        FOLDER + "all.json",
        Json.compact(
            json ->
                CatalogJson.write(
                    json,
                    site.settings(),
                    site.catalog(),
                    article -> {
                      json.writeRaw('\n');
                      ArticleJson.write(json, article, site.lines(), indexes);
                    })));
    Organs organs = new Organs();
    Workers.each(
        site.catalog().articles(),
        article -> {
          output.write(
              FOLDER + article.id() + ".json",
              Json.indented(json -> ArticleJson.write(json, article, site.lines(), indexes)));
          output.write(
              FOLDER + article.id() + ".xml",
              AkomaNtoso.of(
                  article,
                  BlockViews.of(article.permalinks().blocks(), ArticleLinks.NONE),
                  organs));
        });
  }

  private static void record(JsonGenerator json, CatalogArticle article, Indexes indexes)
      throws IOException {
    json.writeStartObject();
    CatalogJson.record(json, article, indexes);
    json.writeEndObject();
  }
}
