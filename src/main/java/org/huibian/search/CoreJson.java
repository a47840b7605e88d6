package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what the browser has to know before the first query: rules, names and sizes. */
final class CoreJson {
  /** How many files traditional characters are spread over, by code point. */
  static final int VARIANTS = 64;

  private final List<Integer> counts;
  private final List<IndexShards> shards;
  private final IndexShards heads;
  private final TokenRules rules;
  private final Synonyms synonyms;

  CoreJson(
      List<Integer> counts,
      List<IndexShards> shards,
      IndexShards heads,
      TokenRules rules,
      Synonyms synonyms) {
    this.counts = List.copyOf(counts);
    this.shards = List.copyOf(shards);
    this.heads = heads;
    this.rules = rules;
    this.synonyms = synonyms;
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("count", counts.stream().mapToInt(Integer::intValue).sum());
    out.writeNumberField("page", SearchFiles.PAGE);
    out.writeNumberField("heads", heads.count());
    out.writeNumberField("variants", VARIANTS);
    out.writeArrayFieldStart("segments");
    for (IndexShards part : shards) {
      out.writeNumber(part.count());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("counts");
    for (int count : counts) {
      out.writeNumber(count);
    }
    out.writeEndArray();
    writeRules(out, rules);
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

  /**
   * Some of the traditional characters, each with the simplified one after it. A query in such
   * characters loads only the files that may hold them.
   *
   * @param file which of the {@link #VARIANTS} files
   */
  static void writeVariants(JsonGenerator out, TokenRules rules, int file) throws IOException {
    StringBuilder variants = new StringBuilder();
    rules
        .variants()
        .forEach(
            (from, to) -> {
              if (from % VARIANTS == file) {
                variants.appendCodePoint(from).appendCodePoint(to);
              }
            });
    out.writeString(variants.toString());
  }
}
