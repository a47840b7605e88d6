package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what the browser has to know before the first query: rules, names and sizes. */
final class CoreJson {
  private final SearchIndex index;
  private final IndexShards shards;
  private final Synonyms synonyms;

  CoreJson(SearchIndex index, IndexShards shards, Synonyms synonyms) {
    this.index = index;
    this.shards = shards;
    this.synonyms = synonyms;
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("count", index.documents().size());
    out.writeNumberField("page", SearchFiles.PAGE);
    out.writeNumberField("shards", shards.count());
    writeRules(out, index.tokenizer().rules());
    out.writeArrayFieldStart("synonyms");
    for (List<String> group : synonyms.groups()) {
      out.writeString(String.join(" ", group));
    }
    out.writeEndArray();
    out.writeArrayFieldStart("fields");
    for (Field field : Field.values()) {
      out.writeStartArray();
      out.writeString(field.toString());
      out.writeNumber(field.boost());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writeRules(JsonGenerator out, TokenRules rules) throws IOException {
    out.writeObjectFieldStart("rules");
    for (Map.Entry<TokenRules.CharacterClass, List<TokenRules.Range>> entry :
        rules.ranges().entrySet()) {
      out.writeArrayFieldStart(entry.getKey().name().toLowerCase(Locale.ROOT));
      for (TokenRules.Range range : entry.getValue()) {
        out.writeNumber(range.first());
        out.writeNumber(range.last());
      }
      out.writeEndArray();
    }
    out.writeNumberField("wordGram", rules.wordGram());
    out.writeEndObject();
  }

  /** The simplified character after each traditional one; loaded only for a query that needs it. */
  static void writeVariants(JsonGenerator out, TokenRules rules) throws IOException {
    StringBuilder variants = new StringBuilder();
    rules.variants().forEach((from, to) -> variants.appendCodePoint(from).appendCodePoint(to));
    out.writeString(variants.toString());
  }
}
