package org.huibian.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;
import org.huibian.site.data.Json;

/**
 * What a page says about its article in the words of schema.org, for search engines and other
 * programs: a document is a {@code Legislation}, an explanation an {@code Article} about one. It
 * stands in the page as a block of data, which no browser runs. Phones load it with every page: it
 * says what the article is and what it is to others of the archive; its issue, its topics, what it
 * cites and works that are not here are in the open data.
 */
public final class JsonLd {
  private final SiteSettings settings;
  private final Catalog catalog;

  public JsonLd(SiteSettings settings, Catalog catalog) {
    this.settings = settings;
    this.catalog = catalog;
  }

  /** The block of an article's page, safe within a {@code script} element. */
  public String of(CatalogArticle entry) {
    return Json.inPage(json -> write(json, entry));
  }

  private static boolean isLegislation(CatalogArticle entry) {
    Kind kind = entry.article().head().kind();
    return kind == Kind.POLICY || kind == Kind.CALL;
  }

  private void write(JsonGenerator json, CatalogArticle entry) throws IOException {
    Article article = entry.article();
    json.writeStartObject();
    json.writeStringField("@context", "https://schema.org");
    named(json, entry);
    if (isLegislation(entry)) {
      legislation(json, entry);
    } else {
      article(json, entry);
    }
    json.writeEndObject();
  }

  /** Type, name and address; the object stays open. */
  private void named(JsonGenerator json, CatalogArticle entry) throws IOException {
    json.writeStringField("@type", isLegislation(entry) ? "Legislation" : "Article");
    json.writeStringField("url", page(entry.id() + "/"));
    json.writeStringField("name", entry.article().head().title());
  }

  private void legislation(JsonGenerator json, CatalogArticle entry) throws IOException {
    Article article = entry.article();
    if (!article.head().documentNumbers().isEmpty()) {
      Json.strings(json, "legislationIdentifier", article.head().documentNumbers());
    }
    if (article.head().date().isPresent()) {
      json.writeStringField("legislationDate", article.head().date().get().toString());
    }
    organs(json, "legislationPassedBy", entry);
    date(json, entry, DatedFact.Kind.IN_FORCE, "legislationDateOfApplicability");
    date(json, entry, DatedFact.Kind.VALID_UNTIL, "expires");
    related(json, entry, RelationKind.AMENDS, "legislationChanges");
    related(json, entry, RelationKind.REPEALS, "legislationRepeals");
    related(json, entry, RelationKind.IMPLEMENTS, "legislationEnsuresImplementationOf");
    others(json, "subjectOf", entry.interpretedBy());
  }

  private void article(JsonGenerator json, CatalogArticle entry) throws IOException {
    Article article = entry.article();
    json.writeStringField("headline", article.head().title());
    if (article.head().date().isPresent()) {
      json.writeStringField("dateCreated", article.head().date().get().toString());
    }
    if (article.head().authors().isEmpty()) {
      organs(json, "author", entry);
    } else {
      json.writeArrayFieldStart("author");
      for (String author : article.head().authors()) {
        json.writeStartObject();
        json.writeStringField("@type", "Person");
        json.writeStringField("name", author);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    others(json, "about", entry.interprets());
  }

  private void organs(JsonGenerator json, String field, CatalogArticle entry) throws IOException {
    List<String> names = entry.article().head().issuers();
    if (names.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("@type", "GovernmentOrganization");
      json.writeStringField("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A day, if the text states exactly one about itself. */
  private static void date(
      JsonGenerator json, CatalogArticle entry, DatedFact.Kind kind, String field)
      throws IOException {
    List<String> days =
        entry.dates().stream()
            .filter(fact -> fact.kind() == kind && fact.about().isEmpty())
            .flatMap(fact -> fact.date().stream())
            .map(Object::toString)
            .distinct()
            .toList();
    if (days.size() == 1) {
      json.writeStringField(field, days.get(0));
    }
  }

  private void related(JsonGenerator json, CatalogArticle entry, RelationKind kind, String field)
      throws IOException {
    others(
        json,
        field,
        entry.relations().stream()
            .filter(r -> r.kind() == kind)
            .map(Relation::article)
            .flatMap(Optional::stream)
            .toList());
  }

  private void others(JsonGenerator json, String field, List<ArticleId> ids) throws IOException {
    if (ids.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (ArticleId id : ids) {
      json.writeStartObject();
      named(json, catalog.article(id).orElseThrow());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The full address of a page; without a base address the way to its file. */
  private String page(String folder) {
    return settings.baseUrl().isEmpty()
        ? "../../" + folder + "index.html"
        : settings.baseUrl() + folder;
  }
}
