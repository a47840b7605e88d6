package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the JSON that the browser loads before the first query: the rules of the tokenizer, the
 * synonyms, the fields and the number of files of each kind.
 */
final class CoreJson {
  /** The number of files with traditional characters; a character's code point selects its file. */
  static final int VARIANTS = 64;

  /** The number of articles of each segment. */
  private final List<Integer> counts;

  private final List<IndexShards> shards;
  private final IndexShards frequencies;
  private final TokenRules rules;
  private final Synonyms synonyms;

  CoreJson(
      List<Integer> counts,
      List<IndexShards> shards,
      IndexShards frequencies,
      TokenRules rules,
      Synonyms synonyms) {
    this.counts = List.copyOf(counts);
    this.shards = List.copyOf(shards);
    this.frequencies = frequencies;
    this.rules = rules;
    this.synonyms = synonyms;
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("count", counts.stream().mapToInt(Integer::intValue).sum());
    out.writeNumberField("page", SearchFiles.PAGE_SIZE);
    out.writeNumberField("heads", frequencies.count());
    out.writeNumberField("variants", VARIANTS);
    out.writeArrayFieldStart("segments");
    for (IndexShards segment : shards) {
      out.writeNumber(segment.count());
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
   * Writes the traditional characters of one file, each followed by its simplified form. A query
   * that contains such characters loads only the files that they may be in.
   *
   * @param file the number of the file, 0 to {@link #VARIANTS} - 1
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
