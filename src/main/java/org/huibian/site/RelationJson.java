package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.CatalogArticle.Related;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;

/** The relations and dates in an article's record. */
final class RelationJson {
  private RelationJson() {}

  /** What the article is to others, and what others are to it. */
  static void relations(JsonGenerator json, CatalogArticle entry) throws IOException {
    json.writeArrayFieldStart("relations");
    for (Relation relation : entry.relations()) {
      json.writeStartObject();
      json.writeStringField("kind", relation.kind().toString());
      json.writeStringField("title", relation.title());
      Json.orNull(json, "documentNumber", relation.documentNumber().orElse(null));
      Json.orNull(json, "article", relation.article().orElse(null));
      Json.orNull(json, "from", relation.from().orElse(null));
      json.writeStringField("foundBy", relation.foundBy().toString());
      json.writeStringField("anchor", relation.evidence().anchor());
      json.writeStringField("sentence", relation.evidence().sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("related");
    for (Related related : entry.related()) {
      json.writeStartObject();
      json.writeStringField("kind", related.relation().kind().toString());
      json.writeStringField("article", related.from().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The days that the article speaks about. */
  static void dates(JsonGenerator json, CatalogArticle entry) throws IOException {
    json.writeArrayFieldStart("dates");
    for (DatedFact fact : entry.dates()) {
      json.writeStartObject();
      json.writeStringField("kind", fact.kind().toString());
      Json.orNull(json, "date", fact.date().orElse(null));
      Json.orNull(json, "yearly", fact.yearly().orElse(null));
      json.writeBooleanField("relative", fact.relative());
      json.writeStringField("printed", fact.printed());
      Json.orNull(json, "about", fact.about().orElse(null));
      json.writeStringField("anchor", fact.evidence().anchor());
      json.writeStringField("sentence", fact.evidence().sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
