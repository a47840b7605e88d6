package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.catalog.citation.TitleKeys;
import org.huibian.catalog.relation.Relation;
import org.huibian.model.RelationKind;
import org.huibian.site.PathPattern;
import org.huibian.site.SiteModel;
import org.huibian.site.SiteOutput;
import org.huibian.site.SitePart;
import org.huibian.site.SiteSource;

/**
 * Writes the works of the archive for the page that checks citations, one file for the issues of a
 * year. They are scripts, {@code huibianWorks({works, changes});}, which a browser can load from a
 * folder too. A work is {@code [article, headline, states of force, document numbers, titles]},
 * each title a pair of its comparable form and its edition; a change is {@code [kind, title pairs,
 * number, article that says so, its headline, first day]} of a document that the archive lacks.
 */
public final class WorkLists implements SitePart {
  private static final String FOLDER = "data/works/";

  @Override
  public String name() {
    return "works";
  }

  @Override
  public Set<SiteSource> reads() {
    return Set.of(SiteSource.ARTICLES, SiteSource.ISSUES, SiteSource.CATALOG);
  }

  @Override
  public List<PathPattern> writes() {
    return PathPattern.of(FOLDER + "{year}.js");
  }

  @Override
  public void write(SiteModel site, SiteOutput output) throws IOException {
    TitleKeys keys = new TitleKeys();
    Map<Integer, List<CatalogArticle>> years = new TreeMap<>();
    for (CatalogArticle article : site.catalog().articles()) {
      years.computeIfAbsent(article.id().issue().year(), k -> new ArrayList<>()).add(article);
    }
    for (Map.Entry<Integer, List<CatalogArticle>> year : years.entrySet()) {
      String data = Json.inPage(json -> write(json, year.getValue(), site.catalog(), keys));
      output.write(FOLDER + year.getKey() + ".js", "huibianWorks(" + data + ");\n");
    }
  }

  private static void write(
      JsonGenerator json, List<CatalogArticle> articles, Catalog catalog, TitleKeys keys)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("works");
    for (CatalogArticle article : articles) {
      List<TitleKeys.Key> titles = TitleKeys.of(catalog.published(article.id()));
      if (!titles.isEmpty()) {
        work(json, article, titles);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (CatalogArticle article : articles) {
      for (Relation relation : article.relations()) {
        boolean changes =
            relation.kind() == RelationKind.AMENDS || relation.kind() == RelationKind.REPEALS;
        if (changes && relation.article().isEmpty()) {
          change(json, article, relation, keys);
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void work(JsonGenerator json, CatalogArticle article, List<TitleKeys.Key> titles)
      throws IOException {
    json.writeStartArray();
    json.writeString(article.id().toString());
    json.writeString(article.article().head().title());
    json.writeString(article.force().toString());
    strings(json, article.article().head().documentNumbers());
    pairs(json, titles);
    json.writeEndArray();
  }

  private static void change(
      JsonGenerator json, CatalogArticle by, Relation relation, TitleKeys keys) throws IOException {
    json.writeStartArray();
    json.writeString(relation.kind().toString());
    pairs(json, keys.of(relation.title()));
    json.writeString(relation.documentNumber().orElse(""));
    json.writeString(by.id().toString());
    json.writeString(by.article().head().title());
    json.writeString(
        relation.from().or(() -> by.article().head().date()).map(Object::toString).orElse(""));
    json.writeEndArray();
  }

  private static void pairs(JsonGenerator json, List<TitleKeys.Key> titles) throws IOException {
    json.writeStartArray();
    for (TitleKeys.Key title : titles) {
      strings(json, List.of(title.core(), title.edition()));
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
