package org.huibian.archive.stats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a report as JSON. */
public final class UsageJson {
  private UsageJson() {}

  /**
   * Returns the JSON of a report.
   *
   * @param periods the figures of each month or day by its name, in order
   */
  public static String of(UsageReport report, Map<String, UsageReport.Figures> periods) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeArrayFieldStart("periods");
      for (Map.Entry<String, UsageReport.Figures> period : periods.entrySet()) {
        json.writeStartObject();
        json.writeStringField("period", period.getKey());
        figures(json, period.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("total");
      figures(json, report.total());
      json.writeEndObject();
      json.writeArrayFieldStart("mostRead");
      for (UsageReport.Article article : report.articles()) {
        json.writeStartObject();
        json.writeStringField("article", article.id());
        json.writeNumberField("reads", article.reads());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("lines", report.lines());
      json.writeNumberField("outside", report.outside());
      json.writeNumberField("damaged", report.damaged());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void figures(JsonGenerator json, UsageReport.Figures figures) throws IOException {
    json.writeNumberField("visits", figures.visits());
    for (Use use : Use.values()) {
      json.writeNumberField(use.key(), figures.uses().get(use));
    }
    json.writeNumberField("robots", figures.robots());
  }
}
