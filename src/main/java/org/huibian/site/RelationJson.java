package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.huibian.catalog.Backlink;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.IncomingRelation;
import org.huibian.catalog.citation.Reference;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.text.Evidence;
import org.huibian.site.data.Json;

/** What the catalogue knows about an article beyond its text, in its data. */
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
    for (IncomingRelation related : entry.incomingRelations()) {
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

  /** The citations of others that lead to the article, with their sentences. */
  static void backlinks(JsonGenerator json, CatalogArticle entry) throws IOException {
    json.writeArrayFieldStart("backlinks");
    for (Backlink backlink : entry.backlinks()) {
      json.writeStartObject();
      json.writeStringField("article", backlink.from().toString());
      json.writeStringField("state", backlink.citation().state().toString());
      places(json, backlink.citation().places());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The places of the text that stand for a document or a part of one. */
  static void references(JsonGenerator json, CatalogArticle entry) throws IOException {
    json.writeArrayFieldStart("references");
    for (Reference reference : entry.references()) {
      json.writeStartObject();
      json.writeStringField("kind", reference.kind().toString());
      json.writeStringField("text", reference.text());
      json.writeStringField("title", reference.title());
      Json.orNull(json, "article", reference.article().orElse(null));
      json.writeStringField("anchor", reference.anchor());
      json.writeStringField("state", reference.state().toString());
      json.writeNumberField("block", reference.block());
      json.writeNumberField("part", reference.part());
      json.writeNumberField("start", reference.start());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Sentences and where they stand. */
  static void places(JsonGenerator json, List<Evidence> places) throws IOException {
    json.writeArrayFieldStart("places");
    for (Evidence place : places) {
      json.writeStartObject();
      json.writeStringField("anchor", place.anchor());
      json.writeStringField("sentence", place.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
