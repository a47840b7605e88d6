package org.huibian.site.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.parallel.Workers;
import org.huibian.site.PathPattern;
import org.huibian.site.Revision;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SiteSource;
import org.huibian.site.TextPart;
import org.huibian.site.UpdatedOutput;
import org.huibian.site.WholeSiteNeeded;
import org.huibian.site.WrittenFile;

/**
 * Writes the open data as JSON below {@code data/}: the list of all articles, {@code catalog.json};
 * each article, {@code 2025-06/03.json}; and a directory of these files with their SHA-256, {@code
 * all.json}. In the two lists each article stands on a line of its own.
 */
public final class OpenData implements TextPart {
  private static final String FOLDER = "data/";
  private static final String DIRECTORY = FOLDER + "all.json";

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
                    article -> RecordJson.listed(json, article, site.listing(article.id())))));
    Map<String, WrittenFile> files = new ConcurrentHashMap<>();
    Workers.each(
        site.catalog().articles(),
        article -> {
          WrittenFile file = write(article, site, output);
          files.put(file.path(), file);
        });
    directory(site, files, output);
  }

  @Override
  public void update(SiteModel site, List<Revision> revisions, UpdatedOutput output)
      throws IOException {
    String directory = new String(output.earlier(DIRECTORY), StandardCharsets.UTF_8);
    for (Revision revision : revisions) {
      String former = output.sha256(path(revision.now().id()));
      String now = write(revision.now(), site, output).sha256();
      int at = directory.indexOf(former);
      if (at < 0 || directory.indexOf(former, at + 1) >= 0) {
        throw new WholeSiteNeeded(DIRECTORY);
      }
      directory = directory.replace(former, now);
    }
    output.write(DIRECTORY, directory);
  }

  private static String path(ArticleId article) {
    return FOLDER + article + ".json";
  }

  /** Returns the data of an article, as the site has them in {@code data/2025-06/01.json}. */
  public static byte[] article(CatalogArticle article, SiteModel site) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.compact(json -> ArticleJson.write(json, article, site)).writeTo(out);
    return out.toByteArray();
  }

  private static WrittenFile write(CatalogArticle article, SiteModel site, SiteOutput output)
      throws IOException {
    return output.write(
        path(article.id()), Json.compact(json -> ArticleJson.write(json, article, site)));
  }

  /**
   * Writes the directory. It has no texts, so that a new issue adds only a few lines to what a
   * month writes.
   */
  private static void directory(SiteModel site, Map<String, WrittenFile> files, SiteOutput output)
      throws IOException {
    output.write(
        DIRECTORY,
        Json.inLines(
            json ->
                CatalogJson.write(
                    json,
                    site.settings(),
                    site.catalog(),
                    article -> {
                      RecordJson.brief(json, article);
                      json.writeStringField("sha256", files.get(path(article.id())).sha256());
                    })));
  }
}
