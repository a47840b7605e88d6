package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.CatalogArticle;
import org.huibian.model.ArticleId;
import org.huibian.model.Correction;
import org.huibian.model.Head;
import org.huibian.model.SourceSpan;
import org.huibian.site.ArticleListing;
import org.huibian.site.asset.OriginalFolder;

/**
 * Writes the record of an article. Its fields are the same in {@code catalog.json} and in the file
 * of the article, where a citation has two more and the state of force one less, and those of
 * {@code all.json} are some of them; they are a fixed contract.
 */
final class RecordJson {
  private RecordJson() {}

  /**
   * Writes the fields of the record for the list of all articles, without the object around them.
   */
  static void listed(JsonGenerator json, CatalogArticle entry, ArticleListing listing)
      throws IOException {
    write(json, entry, listing, true);
  }

  /** Writes the fields of the record for the article's own file, without the object around them. */
  static void own(JsonGenerator json, CatalogArticle entry, ArticleListing listing)
      throws IOException {
    write(json, entry, listing, false);
  }

  private static void write(
      JsonGenerator json, CatalogArticle entry, ArticleListing listing, boolean listed)
      throws IOException {
    ArticleId id = entry.id();
    json.writeStringField("id", id.toString());
    json.writeStringField("issue", id.issue().toString());
    json.writeNumberField("position", entry.position());
    json.writeStringField("url", id + "/");
    head(json, entry.article().head());
    Json.strings(json, "interprets", entry.interprets());
    Json.strings(json, "interpretedBy", entry.interpretedBy());
    FactsJson facts = new FactsJson(json, entry);
    if (listed) {
      facts.cites();
    } else {
      facts.citesWithSentences();
    }
    Json.strings(json, "citedBy", entry.citedBy());
    facts.relations();
    facts.dates();
    facts.force(listed);
    for (ArticleListing.Headings headings : listing.headings()) {
      Json.strings(json, headings.index(), headings.ids());
    }
    source(json, entry);
    files(json, id);
    lasting(json, entry.article().head());
  }

  /** Writes what tells the article from others and where its files are. */
  static void brief(JsonGenerator json, CatalogArticle entry) throws IOException {
    ArticleId id = entry.id();
    json.writeStringField("id", id.toString());
    json.writeStringField("title", entry.article().head().title());
    json.writeStringField("issue", id.issue().toString());
    json.writeStringField("url", id + "/");
    files(json, id);
  }

  private static void files(JsonGenerator json, ArticleId id) throws IOException {
    json.writeStringField("data", "data/" + id + ".json");
    json.writeStringField("akomaNtoso", "data/" + id + ".xml");
  }

  /** Writes former addresses, withdrawal and corrections; most articles have none of these. */
  private static void lasting(JsonGenerator json, Head head) throws IOException {
    if (!head.redirects().isEmpty()) {
      Json.strings(json, "redirects", head.redirects());
    }
    if (head.withdrawn().isPresent()) {
      json.writeObjectFieldStart("withdrawn");
      json.writeStringField("date", head.withdrawn().get().date().toString());
      json.writeStringField("reason", head.withdrawn().get().reason());
      json.writeEndObject();
    }
    if (!head.corrections().isEmpty()) {
      corrections(json, head.corrections());
    }
  }

  private static void corrections(JsonGenerator json, List<Correction> corrections)
      throws IOException {
    json.writeArrayFieldStart("corrections");
    for (Correction correction : corrections) {
      json.writeStartObject();
      json.writeStringField("date", correction.date().toString());
      textIfAny(json, "anchor", correction.place());
      textIfAny(json, "was", correction.was());
      textIfAny(json, "is", correction.is());
      textIfAny(json, "note", correction.note());
      textIfAny(json, "former", correction.former());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void textIfAny(JsonGenerator json, String name, String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  private static void head(JsonGenerator json, Head head) throws IOException {
    json.writeStringField("title", head.title());
    json.writeStringField("kind", head.kind().toString());
    Json.strings(json, "documentNumbers", head.documentNumbers());
    Json.strings(json, "issuers", head.issuers());
    Json.strings(json, "authors", head.authors());
    Json.orNull(json, "date", head.date());
  }

  /** Writes the place of the article in the original, in pages or in lines. */
  private static void source(JsonGenerator json, CatalogArticle entry) throws IOException {
    Optional<SourceSpan> span = entry.article().source();
    Optional<String> file = entry.issue().sourceFile(entry.article());
    if (span.isEmpty() || file.isEmpty()) {
      json.writeNullField("source");
      return;
    }
    String unit = OriginalFolder.isPaged(file.get()) ? "Page" : "Line";
    json.writeObjectFieldStart("source");
    json.writeStringField("file", file.get());
    json.writeNumberField("first" + unit, span.get().first());
    json.writeNumberField("last" + unit, span.get().last());
    json.writeEndObject();
  }
}
