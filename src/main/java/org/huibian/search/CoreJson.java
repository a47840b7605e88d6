package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the JSON that the browser loads before the first query: the rules of the tokenizer, the
 * synonyms, the fields, and where the files of the index are.
 *
 * @param segments the segments, oldest first
 * @param heads the directory of all segments but the last; empty if there is at most one
 * @param variants the traditional characters
 * @param rules the rules of the tokenizer
 * @param synonyms other names for the names in queries
 */
record CoreJson(
    List<Segment> segments,
    Optional<Members> heads,
    Members variants,
    TokenRules rules,
    Synonyms synonyms) {
  /** The number of members with traditional characters; a character's code selects its member. */
  static final int VARIANTS = 64;

  /**
   * A segment.
   *
   * @param articles how many it has
   */
  record Segment(Members terms, int articles) {}

  /**
   * Members in files.
   *
   * @param folder the folder of the files
   * @param files the number of files
   * @param sizes the sizes of the members, see {@link MemberFiles}
   */
  record Members(String folder, int files, String sizes) {
    static Members of(String folder, MemberFiles files) {
      return new Members(folder, 1 << files.fileBits(), files.sizes().toString());
    }
  }

  CoreJson {
    segments = List.copyOf(segments);
  }

  /**
   * Reads what {@link #write} has written of segments, directory and traditional characters. Of all
   * segments but the last, the sizes of the members are not written.
   */
  static CoreJson read(String json, TokenRules rules, Synonyms synonyms) throws IOException {
    Optional<Members> heads = Optional.empty();
    Optional<Members> variants = Optional.empty();
    List<Segment> segments = new ArrayList<>();
    try (JsonParser in = new JsonFactory().createParser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "heads" -> heads = Optional.of(readMembers(in));
          case "variants" -> variants = Optional.of(readMembers(in));
          case "segments" -> {
            while (in.nextToken() == JsonToken.START_ARRAY) {
              Members terms =
                  new Members(in.nextTextValue(), in.nextIntValue(0), in.nextTextValue());
              segments.add(new Segment(terms, in.nextIntValue(0)));
              in.nextToken();
            }
          }
          default -> in.skipChildren();
        }
      }
    }
    return new CoreJson(segments, heads, variants.orElseThrow(), rules, synonyms);
  }

  private static Members readMembers(JsonParser in) throws IOException {
    Members members = new Members(in.nextTextValue(), in.nextIntValue(0), in.nextTextValue());
    in.nextToken();
    return members;
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("count", segments.stream().mapToInt(Segment::articles).sum());
    out.writeNumberField("unit", MemberFiles.UNIT);
    out.writeFieldName("variants");
    write(out, variants);
    if (heads.isPresent()) {
      out.writeFieldName("heads");
      write(out, heads.get());
    }
    out.writeArrayFieldStart("segments");
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      out.writeStartArray();
      out.writeString(segment.terms().folder());
      out.writeNumber(segment.terms().files());
      // Of the other segments, the directory says where the tokens stand.
      out.writeString(i == segments.size() - 1 ? segment.terms().sizes() : "");
      out.writeNumber(segment.articles());
      out.writeEndArray();
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

  private static void write(JsonGenerator out, Members members) throws IOException {
    out.writeStartArray();
    out.writeString(members.folder());
    out.writeNumber(members.files());
    out.writeString(members.sizes());
    out.writeEndArray();
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
   * Returns the traditional characters of one member, each followed by its simplified form. A query
   * that contains such characters loads only the members that they may be in.
   *
   * @param member the number of the member, 0 to {@link #VARIANTS} - 1
   */
  static String variants(TokenRules rules, int member) {
    StringBuilder variants = new StringBuilder();
    rules
        .variants()
        .forEach(
            (from, to) -> {
              if (from % VARIANTS == member) {
                variants.appendCodePoint(from).appendCodePoint(to);
              }
            });
    return variants.toString();
  }
}
