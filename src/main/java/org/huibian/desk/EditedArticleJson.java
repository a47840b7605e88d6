package org.huibian.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.catalog.Backlink;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.IncomingRelation;
import org.huibian.catalog.date.DatedFact;
import org.huibian.catalog.force.Force;
import org.huibian.catalog.relation.Relation;
import org.huibian.catalog.text.Evidence;
import org.huibian.model.ArticleId;
import org.huibian.model.DayRuling;
import org.huibian.model.InputException;
import org.huibian.site.data.Json;

/** Writes what the desk shows of articles. */
final class EditedArticleJson {
  private final JsonGenerator json;

  EditedArticleJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes faults. */
  void faults(List<InputException> faults, ProblemText.Words words, boolean chinese)
      throws IOException {
    Json.objects(json, "problems", faults, f -> ProblemJson.fields(json, words.of(f, chinese)));
  }

  /** Writes what the program finds in an article; nothing before the site is built. */
  void findings(Optional<CatalogArticle> entry, Optional<Catalog> catalog) throws IOException {
    Json.objects(
        json,
        "relations",
        entry.map(CatalogArticle::relations).orElse(List.of()),
        relation -> relation(relation, catalog));
    Json.objects(
        json,
        "days",
        entry.map(CatalogArticle::dates).orElse(List.of()),
        fact -> day(fact, entry.orElseThrow()));
    Optional<Force.Span> now = entry.flatMap(found -> found.force().now());
    if (now.isEmpty()) {
      json.writeNullField("force");
    } else {
      json.writeObjectFieldStart("force");
      json.writeStringField("state", now.get().state().toString());
      json.writeStringField("from", now.get().from().map(Object::toString).orElse(""));
      json.writeStringField("article", now.get().by().map(Object::toString).orElse(""));
      json.writeStringField("title", now.get().title());
      json.writeStringField("sentence", now.get().evidence().sentence());
      json.writeBooleanField("ruled", now.get().ruled());
      json.writeEndObject();
    }
  }

  private void relation(Relation relation, Optional<Catalog> catalog) throws IOException {
    json.writeStringField("kind", relation.kind().toString());
    json.writeStringField("article", relation.article().map(Object::toString).orElse(""));
    json.writeStringField("title", title(relation, catalog));
    json.writeStringField("documentNumber", relation.documentNumber().orElse(""));
    json.writeStringField("sentence", relation.evidence().sentence());
    json.writeBooleanField("ruled", relation.foundBy() == Relation.FoundBy.EDITOR);
  }

  private static String title(Relation relation, Optional<Catalog> catalog) {
    return relation.title().isEmpty()
        ? catalog
            .flatMap(all -> relation.article().flatMap(all::article))
            .map(entry -> entry.article().head().title())
            .orElse("")
        : relation.title();
  }

  private void day(DatedFact fact, CatalogArticle entry) throws IOException {
    json.writeStringField("kind", fact.kind().toString());
    json.writeStringField("date", written(fact));
    json.writeStringField("audience", fact.duty().bearer().toString());
    json.writeStringField("sentence", fact.evidence().sentence());
    json.writeBooleanField(
        "ruled",
        entry.article().head().dayRulings().stream().anyMatch(ruling -> isOf(ruling, fact)));
  }

  private static boolean isOf(DayRuling ruling, DatedFact fact) {
    return ruling.holds()
        && ruling.kind().equals(fact.kind().toString())
        && ruling.date().equals(fact.date())
        && ruling.yearly().equals(fact.yearly());
  }

  /** Returns a day as front matter has it. */
  private static String written(DatedFact fact) {
    if (fact.date().isPresent()) {
      return fact.date().get().toString();
    }
    String day = fact.yearly().map(MonthDay::toString).orElse("");
    return fact.monthEnd() && !day.isEmpty()
        ? day.substring(0, day.lastIndexOf('-')) + "-end"
        : day;
  }

  /** Writes a list of articles with their titles and days. */
  void articles(String field, List<CatalogArticle> articles) throws IOException {
    Json.objects(
        json,
        field,
        articles,
        entry -> {
          json.writeStringField("id", entry.id().toString());
          json.writeStringField("title", entry.article().head().title());
          json.writeStringField(
              "date", entry.article().head().date().map(Object::toString).orElse(""));
        });
  }

  /** Writes the articles that cite an article or are related to it, each with one sentence. */
  void inbound(Optional<CatalogArticle> entry, Optional<Catalog> catalog) throws IOException {
    Map<ArticleId, String> sentences = new LinkedHashMap<>();
    if (entry.isPresent()) {
      for (Backlink link : entry.get().backlinks()) {
        String sentence =
            link.citation().places().stream().findFirst().map(Evidence::sentence).orElse("");
        sentences.putIfAbsent(link.from(), sentence);
      }
      for (IncomingRelation related : entry.get().incomingRelations()) {
        sentences.putIfAbsent(related.from(), related.relation().evidence().sentence());
      }
    }
    Json.objects(
        json,
        "inbound",
        sentences.entrySet(),
        from -> {
          json.writeStringField("id", from.getKey().toString());
          json.writeStringField(
              "title",
              catalog
                  .flatMap(all -> all.article(from.getKey()))
                  .map(found -> found.article().head().title())
                  .orElse(""));
          json.writeStringField("sentence", from.getValue());
        });
  }
}
