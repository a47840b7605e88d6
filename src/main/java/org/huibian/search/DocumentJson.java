package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the browser learns of the articles: of many at once, and fragments of their text. */
final class DocumentJson {
  private DocumentJson() {}

  /**
   * Names, lengths and kinds: {@code {issues: [[id, positions], …], lengths, kinds}}. Positions and
   * lengths are packed, a kind is a digit.
   *
   * @param first the place of the first one in the index
   */
  static void writePage(JsonGenerator out, SearchIndex index, int first, List<SearchDocument> page)
      throws IOException {
    Map<String, Packed> issues = new LinkedHashMap<>();
    Packed lengths = new Packed();
    StringBuilder kinds = new StringBuilder();
    for (int i = 0; i < page.size(); i++) {
      SearchDocument document = page.get(i);
      issues
          .computeIfAbsent(document.id().issue().toString(), id -> new Packed())
          .add(document.id().number());
      lengths.add(index.length(Field.BODY, first + i));
      kinds.append(document.kind().ordinal());
    }
    out.writeStartObject();
    out.writeArrayFieldStart("issues");
    for (Map.Entry<String, Packed> issue : issues.entrySet()) {
      out.writeStartArray();
      out.writeString(issue.getKey());
      out.writeString(issue.getValue().toString());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeStringField("lengths", lengths.toString());
    out.writeStringField("kinds", kinds.toString());
    out.writeEndObject();
  }

  /**
   * Issuers and dates: {@code {names, issuers, dates}}; for each article how many issuers and which
   * of the names, and its date as a number such as 20250613, or 0.
   */
  static void writeFacets(JsonGenerator out, List<SearchDocument> page) throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    Packed issuers = new Packed();
    Packed dates = new Packed();
    for (SearchDocument document : page) {
      issuers.add(document.issuers().size());
      for (String issuer : document.issuers()) {
        names.putIfAbsent(issuer, names.size());
        issuers.add(names.get(issuer));
      }
      dates.add(document.date().map(DocumentJson::number).orElse(0));
    }
    out.writeStartObject();
    out.writeFieldName("names");
    writeStrings(out, List.copyOf(names.keySet()));
    out.writeStringField("issuers", issuers.toString());
    out.writeStringField("dates", dates.toString());
    out.writeEndObject();
  }

  private static int number(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  /** A fragment, what a result says of its article, and the traditional characters in them. */
  static void writeText(
      JsonGenerator out, SearchDocument document, Fragment fragment, TokenRules rules)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("title", document.title());
    out.writeStringField("issue", document.issueTitle());
    out.writeStringField("kind", document.kind().toString());
    out.writeStringField("date", document.date().map(Object::toString).orElse(""));
    out.writeFieldName("numbers");
    writeStrings(out, document.numbers());
    out.writeFieldName("issuers");
    writeStrings(out, document.issuers());
    out.writeFieldName("times");
    writeStrings(out, document.times());
    StringBuilder variants = new StringBuilder();
    (document.names() + fragment.text())
        .codePoints()
        .filter(c -> rules.variant(c) != c)
        .sorted()
        .distinct()
        .forEach(c -> variants.appendCodePoint(c).appendCodePoint(rules.variant(c)));
    if (variants.length() > 0) {
      out.writeStringField("variants", variants.toString());
    }
    out.writeArrayFieldStart("sections");
    for (Fragment.Part part : fragment.parts()) {
      out.writeStartArray();
      out.writeString(part.section().anchor());
      out.writeString(part.section().heading());
      out.writeString(part.section().text());
      if (part.continued()) {
        out.writeNumber(1);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writeStrings(JsonGenerator out, List<String> strings) throws IOException {
    out.writeStartArray();
    for (String string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }
}
