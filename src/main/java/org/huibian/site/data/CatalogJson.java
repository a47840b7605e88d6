package org.huibian.site.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalInt;
import org.huibian.catalog.Catalog;
import org.huibian.catalog.CatalogArticle;
import org.huibian.markdown.SiteSettings;
import org.huibian.model.Article;
import org.huibian.model.Issue;

/** Writes the list of all issues and articles, a fixed contract. */
final class CatalogJson {
  private CatalogJson() {}

  /**
   * Writes the list.
   *
   * @param fields writes the fields of each article
   */
  static void write(
      JsonGenerator json,
      SiteSettings settings,
      Catalog catalog,
      Json.Fields<CatalogArticle> fields)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("title", settings.title());
    json.writeStringField("publisher", settings.publisher());
    Json.objects(json, "issues", catalog.issues(), issue -> issue(json, issue));
    Json.objects(json, "articles", catalog.articles(), fields);
    json.writeEndObject();
  }

  private static void issue(JsonGenerator json, Issue issue) throws IOException {
    json.writeStringField("id", issue.id().toString());
    json.writeNumberField("year", issue.id().year());
    json.writeNumberField("month", issue.id().month());
    OptionalInt number = issue.number();
    if (number.isPresent()) {
      json.writeNumberField("number", number.getAsInt());
    } else {
      json.writeNullField("number");
    }
    json.writeStringField("title", issue.title());
    json.writeStringField("url", issue.id() + "/");
    Json.strings(json, "articles", issue.articles().stream().map(Article::id).toList());
  }
}
