package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes an index in the format that elasticlunr 0.9.5 saves and loads: version, fields, ref,
 * documentStore, index, pipeline. The index of each field is a trie whose nodes hold {@code docs},
 * {@code df} and one child for each character. The documents themselves are not stored. Tokens are
 * written in UTF-16 order.
 */
final class ElasticlunrJson {
  private static final String VERSION = "0.9.5";

  /** The term frequencies below this number are formatted only once. */
  private static final int CACHED = 1024;

  private final SearchIndex index;
  private final List<String> refs;
  private final String[] frequencies = new String[CACHED];

  ElasticlunrJson(SearchIndex index) {
    this.index = index;
    this.refs = index.documents().stream().map(document -> document.id().toString()).toList();
  }

  /** Writes the whole index. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", VERSION);
    json.writeArrayFieldStart("fields");
    for (Field field : Field.values()) {
      json.writeString(field.toString());
    }
    json.writeEndArray();
    json.writeStringField("ref", "id");
    writeDocumentStore(json);
    json.writeObjectFieldStart("index");
    for (Field field : Field.values()) {
      json.writeObjectFieldStart(field.toString());
      json.writeObjectFieldStart("root");
      writeNode(json, null);
      writeTokens(json, index.tokens(field));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("pipeline");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeDocumentStore(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("documentStore");
    json.writeObjectFieldStart("docs");
    for (String ref : refs) {
      json.writeNullField(ref);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("docInfo");
    for (int i = 0; i < refs.size(); i++) {
      json.writeObjectFieldStart(refs.get(i));
      for (Field field : Field.values()) {
        json.writeNumberField(field.toString(), index.length(field, i));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeNumberField("length", refs.size());
    json.writeBooleanField("save", false);
    json.writeEndObject();
  }

  /** Writes the tokens of a field as descendants of the object that is open. */
  private void writeTokens(JsonGenerator json, FieldIndex tokens) throws IOException {
    // The path of open nodes. The tokens are sorted, so that each node is opened only once.
    StringBuilder path = new StringBuilder();
    for (int at : inOrder(tokens)) {
      String token = tokens.token(at);
      int shared = 0;
      while (shared < path.length()
          && shared < token.length()
          && path.charAt(shared) == token.charAt(shared)) {
        shared++;
      }
      close(json, path.length() - shared);
      path.setLength(shared);
      while (path.length() < token.length()) {
        path.append(token.charAt(path.length()));
        json.writeObjectFieldStart(token.substring(path.length() - 1, path.length()));
        writeNode(json, path.length() == token.length() ? tokens.postings(at) : null);
      }
    }
    close(json, path.length());
  }

  /** Returns the positions of the tokens in UTF-16 order. */
  private static List<Integer> inOrder(FieldIndex tokens) {
    return IntStream.range(0, tokens.size())
        .boxed()
        .sorted(Comparator.comparing(tokens::token))
        .toList();
  }

  private static void close(JsonGenerator json, int levels) throws IOException {
    for (int i = 0; i < levels; i++) {
      json.writeEndObject();
    }
  }

  private void writeNode(JsonGenerator json, Postings postings) throws IOException {
    int size = postings == null ? 0 : postings.size();
    json.writeObjectFieldStart("docs");
    if (postings != null) {
      List<int[]> entries = new ArrayList<>();
      postings.forEach((document, count) -> entries.add(new int[] {document, count}));
      for (int[] entry : entries) {
        json.writeObjectFieldStart(refs.get(entry[0]));
        json.writeFieldName("tf");
        json.writeNumber(frequency(entry[1]));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeNumberField("df", size);
  }

  private String frequency(int count) {
    if (count >= CACHED) {
      return shortest(Math.sqrt(count));
    }
    if (frequencies[count] == null) {
      frequencies[count] = shortest(Math.sqrt(count));
    }
    return frequencies[count];
  }

  /**
   * Formats a number as JavaScript does, with the fewest digits that parse to the same number. The
   * digits of {@link Double#toString} differ between versions of Java.
   */
  static String shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
    return exact.round(new MathContext(17)).toPlainString();
  }
}
