package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.SourceLines;
import org.huibian.markdown.SiteSettings;
import org.huibian.site.akn.AkomaNtoso;
import org.huibian.site.index.Indexes;
import org.huibian.site.index.Organs;

/**
 * The open data of a site, below {@code data/}: {@code catalog.json}, for each article {@code
 * 2025-06/03.json} and, as Akoma Ntoso, {@code 2025-06/03.xml}, everything in one file, {@code
 * all.json}, and the schemas, {@code schema/}.
 */
final class OpenData {
  private final SiteSettings settings;
  private final SourceLines lines;
  private final Catalog catalog;
  private final Indexes indexes;
  private final Organs organs = new Organs();

  OpenData(SiteInput input, Catalog catalog, Indexes indexes) {
    this.settings = input.settings();
    this.lines = input.lines();
    this.catalog = catalog;
    this.indexes = indexes;
  }

  /**
   * Writes the files.
   *
   * @param site the folder of the site
   */
  void write(Path site) throws IOException {
    Path data = site.resolve("data");
    Json.write(
        data.resolve("catalog.json"),
        json -> CatalogJson.write(json, settings, catalog, article -> record(json, article)));
    // A line for each article, so that the file can be read line by line.
    Json.writeCompact(
        data.resolve("all.json"),
        json ->
            CatalogJson.write(
                json,
                settings,
                catalog,
                article -> {
                  json.writeRaw('\n');
                  ArticleJson.write(json, article, lines, indexes);
                }));
    Schemas.write(data);
    Workers.each(
        catalog.articles(),
        article -> {
          try {
            article(data, article);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void record(JsonGenerator json, CatalogArticle article) throws IOException {
    json.writeStartObject();
    CatalogJson.record(json, article, indexes);
    json.writeEndObject();
  }

  private void article(Path data, CatalogArticle article) throws IOException {
    Json.write(
        data.resolve(article.id() + ".json"),
        json -> ArticleJson.write(json, article, lines, indexes));
    Files.writeString(
        data.resolve(article.id() + ".xml"),
        AkomaNtoso.of(
            article, BlockViews.of(article.permalinks().blocks(), ArticleLinks.NONE), organs));
  }
}
