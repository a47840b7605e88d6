package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.Citation;
import org.huibian.catalog.force.Force;
import org.huibian.catalog.text.Evidence;

/** Writes the facts that the catalogue has found about an article. */
final class FactsJson {
  private final JsonGenerator json;
  private final CatalogArticle article;

  FactsJson(JsonGenerator json, CatalogArticle article) {
    this.json = json;
    this.article = article;
  }

  /**
   * Writes the documents that the article cites, as the list of all articles has them: without the
   * sentences, since a list that repeated sentences of all articles would grow with their texts.
   */
  void cites() throws IOException {
    Json.objects(json, "cites", article.cites(), this::citation);
  }

  /**
   * Writes the documents that the article cites, each with the numbers of its sentences, and these
   * sentences. A sentence can name many documents, and is written once.
   */
  void citesWithSentences() throws IOException {
    Map<Evidence, Integer> numbers = new LinkedHashMap<>();
    Json.objects(
        json,
        "cites",
        article.cites(),
        citation -> {
          citation(citation);
          Json.strings(json, "candidates", citation.candidates());
          json.writeArrayFieldStart("sentences");
          for (Evidence place : citation.places()) {
            numbers.putIfAbsent(place, numbers.size());
            json.writeNumber(numbers.get(place));
          }
          json.writeEndArray();
        });
    Json.objects(json, "sentences", numbers.keySet(), this::evidence);
  }

  private void citation(Citation citation) throws IOException {
    json.writeStringField("title", citation.title());
    Json.orNull(json, "documentNumber", citation.documentNumber());
    Json.orNull(json, "article", citation.article());
    json.writeStringField("state", citation.state().toString());
    json.writeStringField("anchor", citation.anchor());
  }

  /** Writes the relations of the article to documents, and those of other articles to it. */
  void relations() throws IOException {
    Json.objects(
        json,
        "relations",
        article.relations(),
        relation -> {
          json.writeStringField("kind", relation.kind().toString());
          json.writeStringField("title", relation.title());
          Json.orNull(json, "documentNumber", relation.documentNumber());
          Json.orNull(json, "article", relation.article());
          Json.orNull(json, "from", relation.from());
          json.writeStringField("foundBy", relation.foundBy().toString());
          evidence(relation.evidence());
        });
    Json.objects(
        json,
        "related",
        article.incomingRelations(),
        related -> {
          json.writeStringField("kind", related.relation().kind().toString());
          json.writeStringField("article", related.from().toString());
        });
  }

  /** Writes the days that the article names. */
  void dates() throws IOException {
    Json.objects(
        json,
        "dates",
        article.dates(),
        fact -> {
          json.writeStringField("kind", fact.kind().toString());
          json.writeBooleanField("part", fact.part());
          Json.orNull(json, "date", fact.date());
          Json.orNull(json, "yearly", fact.yearly());
          json.writeBooleanField("monthEnd", fact.monthEnd());
          json.writeBooleanField("relative", fact.relative());
          json.writeStringField("printed", fact.printed());
          if (fact.relative()) {
            json.writeStringField("note", fact.counted().note());
          }
          json.writeStringField("concerns", fact.duty().bearer().toString());
          json.writeStringField("basis", fact.duty().basis());
          Json.orNull(json, "about", fact.about());
          evidence(fact.evidence());
        });
  }

  /**
   * Writes whether the article is in force on the last day that the archive covers, with what it
   * follows from and the states to come; null for an article that is no document of its own.
   *
   * @param dated whether to write the month of that day. The article's own file does not, since all
   *     of them would change with each issue
   */
  void force(boolean dated) throws IOException {
    Optional<Force.Span> now = article.force().now();
    if (now.isEmpty()) {
      json.writeNullField("force");
      return;
    }
    json.writeObjectFieldStart("force");
    json.writeStringField("state", now.get().state().toString());
    if (dated) {
      json.writeStringField("asOf", YearMonth.from(article.force().asOf()).toString());
    }
    forceBasis(now.get());
    Json.objects(
        json,
        "coming",
        article.force().coming(),
        span -> {
          json.writeStringField("state", span.state().toString());
          forceBasis(span);
        });
    json.writeEndObject();
  }

  private void forceBasis(Force.Span span) throws IOException {
    Json.orNull(json, "from", span.from());
    Json.orNull(json, "article", span.by());
    json.writeStringField("title", span.title());
    json.writeStringField("foundBy", span.ruled() ? "editor" : "text");
    evidence(span.evidence());
  }

  /** Writes the terms that the article defines. */
  void terms() throws IOException {
    Json.objects(
        json,
        "terms",
        article.terms().defined(),
        term -> {
          json.writeStringField("name", term.name());
          json.writeStringField("scope", term.scope());
          evidence(term.evidence());
        });
  }

  /** Writes the citations in other articles that lead to the article. */
  void backlinks() throws IOException {
    Json.objects(
        json,
        "backlinks",
        article.backlinks(),
        backlink -> {
          json.writeStringField("article", backlink.from().toString());
          json.writeStringField("state", backlink.citation().state().toString());
          Json.objects(json, "places", backlink.citation().places(), this::evidence);
        });
  }

  /** Writes the places of the text that refer to a document or to a part of one. */
  void references() throws IOException {
    Json.objects(
        json,
        "references",
        article.references(),
        reference -> {
          json.writeStringField("kind", reference.kind().toString());
          json.writeStringField("text", reference.text());
          json.writeStringField("title", reference.title());
          Json.orNull(json, "article", reference.article());
          json.writeStringField("anchor", reference.anchor());
          json.writeStringField("state", reference.state().toString());
          json.writeNumberField("block", reference.block());
          json.writeNumberField("part", reference.part());
          json.writeNumberField("start", reference.start());
        });
  }

  private void evidence(Evidence evidence) throws IOException {
    json.writeStringField("anchor", evidence.anchor());
    json.writeStringField("sentence", evidence.sentence());
  }
}
