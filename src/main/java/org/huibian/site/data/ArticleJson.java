package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.LocationCursor;
import org.huibian.site.SiteModel;

/**
 * Writes an article with its record, its outline and its blocks, as in {@code
 * data/2025-06/01.json}. The fields are a fixed contract.
 */
final class ArticleJson {
  private ArticleJson() {}

  /** Writes an article as a JSON object. */
  static void write(JsonGenerator json, CatalogArticle article, SiteModel site) throws IOException {
    Optional<String> addressee = article.article().head().addressee();
    json.writeStartObject();
    RecordJson.own(json, article, site.listing(article.id()));
    Json.orNull(json, "addressee", addressee);
    FactsJson facts = new FactsJson(json, article);
    facts.backlinks();
    facts.references();
    facts.terms();
    Json.objects(
        json,
        "outline",
        article.permalinks().outline(),
        entry -> {
          json.writeNumberField("level", entry.level());
          json.writeStringField("text", entry.text());
          json.writeStringField("anchor", entry.anchor());
          json.writeBooleanField("runin", entry.runin());
        });
    LocationCursor lines = new LocationCursor(article.id(), site.lines());
    BlockJson blocks = new BlockJson(json, lines, article.article().head().issuers());
    json.writeArrayFieldStart("blocks");
    if (addressee.isPresent()) {
      blocks.addressee(addressee.get());
    }
    for (AnchoredBlock block : article.permalinks().blocks()) {
      blocks.write(block);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
