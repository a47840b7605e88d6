package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Issue;
import org.huibian.model.SourceSpan;
import org.huibian.site.asset.OriginalFolder;
import org.huibian.site.data.Json;
import org.huibian.site.index.Index;
import org.huibian.site.index.Indexes;

/** The open data of all issues, {@code data/catalog.json}: a fixed contract. */
final class CatalogJson {
  private CatalogJson() {}

  /** Writes the record of an article. */
  @FunctionalInterface
  interface ArticleRecord {
    void write(CatalogArticle article) throws IOException;
  }

  static void write(
      JsonGenerator json, SiteSettings settings, Catalog catalog, ArticleRecord record)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("title", settings.title());
    json.writeStringField("publisher", settings.publisher());
    json.writeArrayFieldStart("issues");
    for (Issue issue : catalog.issues()) {
      issue(json, issue);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("articles");
    for (CatalogArticle article : catalog.articles()) {
      record.write(article);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void issue(JsonGenerator json, Issue issue) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", issue.id().toString());
    json.writeNumberField("year", issue.id().year());
    json.writeNumberField("month", issue.id().month());
    if (issue.number().isPresent()) {
      json.writeNumberField("number", issue.number().getAsInt());
    } else {
      json.writeNullField("number");
    }
    json.writeStringField("title", issue.title());
    json.writeStringField("url", issue.id() + "/");
    Json.strings(json, "articles", issue.articles().stream().map(Article::id).toList());
    json.writeEndObject();
  }

  /** The fields of an article's record, without the object around them. */
  static void record(JsonGenerator json, CatalogArticle entry, Indexes indexes) throws IOException {
    Article article = entry.article();
    json.writeStringField("id", article.id().toString());
    json.writeStringField("issue", article.id().issue().toString());
    json.writeNumberField("position", entry.position());
    json.writeStringField("url", article.id() + "/");
    json.writeStringField("title", article.head().title());
    json.writeStringField("kind", article.head().kind().toString());
    Json.strings(json, "documentNumbers", article.head().documentNumbers());
    Json.strings(json, "issuers", article.head().issuers());
    Json.strings(json, "authors", article.head().authors());
    Json.orNull(json, "date", article.head().date().orElse(null));
    Json.strings(json, "interprets", entry.interprets());
    Json.strings(json, "interpretedBy", entry.interpretedBy());
    json.writeArrayFieldStart("cites");
    for (Citation citation : entry.cites()) {
      json.writeStartObject();
      json.writeStringField("title", citation.title());
      Json.orNull(json, "documentNumber", citation.documentNumber().orElse(null));
      Json.orNull(json, "article", citation.article().orElse(null));
      json.writeStringField("state", citation.state().toString());
      json.writeStringField("anchor", citation.anchor());
      Json.strings(json, "candidates", citation.candidates());
      RelationJson.places(json, citation.places());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.strings(json, "citedBy", entry.citedBy());
    RelationJson.relations(json, entry);
    RelationJson.dates(json, entry);
    for (Index index : indexes.all()) {
      if (index.isInOpenData()) {
        Json.strings(json, index.id(), index.headingsOf(article.id()));
      }
    }
    source(json, entry);
    json.writeStringField("data", "data/" + article.id() + ".json");
    json.writeStringField("akomaNtoso", "data/" + article.id() + ".xml");
  }

  private static void source(JsonGenerator json, CatalogArticle entry) throws IOException {
    if (entry.article().source().isEmpty()) {
      json.writeNullField("source");
      return;
    }
    SourceSpan span = entry.article().source().get();
    String what = OriginalFolder.isPaged(entry.issue().sourceFile()) ? "Page" : "Line";
    json.writeObjectFieldStart("source");
    json.writeStringField("file", entry.issue().sourceFile());
    json.writeNumberField("first" + what, span.first());
    json.writeNumberField("last" + what, span.last());
    json.writeEndObject();
  }
}
