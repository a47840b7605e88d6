package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.relation.Relation;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Kind;
import org.huibian.model.RelationKind;

/**
 * Describes an article to search engines in the vocabulary of schema.org: a document is a {@code
 * Legislation}, an explanation an {@code Article} about one. A page contains the description as a
 * block of data, which phones load with every page. It is therefore limited to the article and its
 * relations within the archive; everything else is in the open data.
 */
public final class JsonLd {
  private final SiteSettings settings;
  private final Catalog catalog;

  /** Creates a writer for the articles of an archive. */
  public JsonLd(SiteSettings settings, Catalog catalog) {
    this.settings = settings;
    this.catalog = catalog;
  }

  /** Returns the JSON-LD of an article, safe within a {@code script} element. */
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
    identity(json, entry);
    if (isLegislation(entry)) {
      legislation(json, entry);
    } else {
      article(json, entry);
    }
    json.writeEndObject();
  }

  /** Writes type, address and name. */
  private void identity(JsonGenerator json, CatalogArticle entry) throws IOException {
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
    days(json, entry);
    force(json, entry);
    related(json, entry, RelationKind.AMENDS, "legislationChanges");
    related(json, entry, RelationKind.REPEALS, "legislationRepeals");
    related(json, entry, RelationKind.IMPLEMENTS, "legislationEnsuresImplementationOf");
    others(json, "subjectOf", entry.interpretedBy());
  }

  /**
   * Writes whether the text is law, where that is known; an amended text is in force in part. Where
   * a day to come changes it, nobody knows the day on which the page is read.
   */
  private static void force(JsonGenerator json, CatalogArticle entry) throws IOException {
    Optional<String> value =
        entry
            .force()
            .now()
            .filter(span -> entry.force().coming().isEmpty())
            .flatMap(
                span ->
                    switch (span.state()) {
                      case CURRENT, TRANSITION -> Optional.of("InForce");
                      case AMENDED -> Optional.of("PartiallyInForce");
                      case PENDING, EXPIRED, REPEALED -> Optional.of("NotInForce");
                      case UNKNOWN -> Optional.empty();
                    });
    if (value.isPresent()) {
      json.writeStringField("legislationLegalForce", value.get());
    }
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
      names(json, "author", "Person", article.head().authors());
    }
    others(json, "about", entry.interprets());
  }

  private static void organs(JsonGenerator json, String field, CatalogArticle entry)
      throws IOException {
    names(json, field, "GovernmentOrganization", entry.article().head().issuers());
  }

  /** Writes persons or organs of a type, unless there are none. */
  private static void names(JsonGenerator json, String field, String type, List<String> names)
      throws IOException {
    if (!names.isEmpty()) {
      Json.objects(
          json,
          field,
          names,
          name -> {
            json.writeStringField("@type", type);
            json.writeStringField("name", name);
          });
    }
  }

  /**
   * Writes from when and until when the document is valid, with the note that a day was counted
   * from the document's date. An end that does not lie after the start is a misprint or a misread
   * sentence, and is left out.
   */
  private static void days(JsonGenerator json, CatalogArticle entry) throws IOException {
    Optional<DatedFact> start = only(entry, DatedFact.Kind.IN_FORCE);
    Optional<LocalDate> from =
        start.flatMap(DatedFact::date).or(() -> entry.article().head().date());
    Optional<DatedFact> end =
        only(entry, DatedFact.Kind.VALID_UNTIL)
            .filter(fact -> from.isEmpty() || fact.date().orElseThrow().isAfter(from.get()));
    if (start.isPresent()) {
      json.writeStringField(
          "legislationDateOfApplicability", start.get().date().orElseThrow().toString());
    }
    if (end.isPresent()) {
      json.writeStringField("expires", end.get().date().orElseThrow().toString());
    }
    Optional<DatedFact> counted =
        Stream.concat(start.stream(), end.stream()).filter(DatedFact::relative).findFirst();
    if (counted.isPresent()) {
      json.writeStringField("disambiguatingDescription", counted.get().counted().note());
    }
  }

  /** Returns the fact of a kind about the article itself, if the text states exactly one day. */
  private static Optional<DatedFact> only(CatalogArticle entry, DatedFact.Kind kind) {
    List<DatedFact> facts =
        entry.dates().stream()
            .filter(fact -> fact.kind() == kind && !fact.part() && fact.about().isEmpty())
            .filter(fact -> fact.date().isPresent())
            .toList();
    return facts.stream().map(DatedFact::date).distinct().count() == 1
        ? Optional.of(facts.get(0))
        : Optional.empty();
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

  /** Writes other articles of the archive, unless there are none. */
  private void others(JsonGenerator json, String field, List<ArticleId> ids) throws IOException {
    if (!ids.isEmpty()) {
      Json.objects(json, field, ids, id -> identity(json, catalog.article(id).orElseThrow()));
    }
  }

  /** Returns the address of a page: the full one if the site's address is known. */
  private String page(String folder) {
    return settings.baseUrl().isEmpty()
        ? "../../" + folder + "index.html"
        : settings.baseUrl() + folder;
  }
}
