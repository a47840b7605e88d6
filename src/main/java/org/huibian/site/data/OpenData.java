package org.huibian.site.data;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes the open data as JSON below {@code data/}: the list of all articles, {@code catalog.json};
 * each article, {@code 2025-06/03.json}; and both in one file, {@code all.json}.
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
        SiteSource.WORD_LISTS);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(FOLDER + "catalog.json", FOLDER + "all.json", FOLDER + "{article}.json");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    output.write(
        FOLDER + "catalog.json",
        Json.indented(
            json ->
                CatalogJson.write(
                    json,
                    site.settings(),
                    site.catalog(),
                    article -> {
                      json.writeStartObject();
                      RecordJson.write(json, article, site.indexes());
                      json.writeEndObject();
                    })));
    // Each article is on a line of its own, so that a program can read the file line by line.
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
                      ArticleJson.write(json, article, site);
                    })));
    Workers.each(
        site.catalog().articles(),
        article ->
            output.write(
                FOLDER + article.id() + ".json",
                Json.indented(json -> ArticleJson.write(json, article, site))));
  }
}
