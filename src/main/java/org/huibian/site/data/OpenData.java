package org.huibian.site.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huibian.model.ArticleId;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;
import org.huibian.site.WrittenFile;

/**
 * Writes the open data as JSON below {@code data/}: the list of all articles, {@code catalog.json};
 * each article, {@code 2025-06/03.json}; and a directory of these files with their SHA-256, {@code
 * all.json}. In the two lists each article stands on a line of its own.
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
        Json.inLines(
            json ->
                CatalogJson.write(
                    json,
                    site.settings(),
                    site.catalog(),
                    article -> RecordJson.write(json, article, site.indexes()))));
    Map<ArticleId, WrittenFile> files = new ConcurrentHashMap<>();
    Workers.each(
        site.catalog().articles(),
        article ->
            files.put(
                article.id(),
                output.write(
                    FOLDER + article.id() + ".json",
                    Json.compact(json -> ArticleJson.write(json, article, site)))));
    // The directory has no texts, so that a new issue adds only a few lines to what a month writes.
    output.write(
        FOLDER + "all.json",
        Json.inLines(
            json ->
                CatalogJson.write(
                    json,
                    site.settings(),
                    site.catalog(),
                    article -> {
                      RecordJson.brief(json, article);
                      json.writeStringField("sha256", files.get(article.id()).sha256());
                    })));
  }
}
