package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the JSON about the articles: ranking data and facets of a page of articles, and the text
 * fragments of one article.
 */
final class DocumentJson {
  private DocumentJson() {}

  /**
   * Writes the ids, body lengths and kinds of a page of articles: {@code {issues: [[issue,
   * numbers], …], lengths, kinds}}. The article numbers and the lengths are {@linkplain
   * PackedNumbers packed}, and each kind is one digit.
   *
   * @param first the position of the page's first article in the index
   */
  static void writePage(JsonGenerator out, SearchIndex index, int first, List<SearchDocument> page)
      throws IOException {
    Map<String, PackedNumbers> issues = new LinkedHashMap<>();
    PackedNumbers lengths = new PackedNumbers();
    StringBuilder kinds = new StringBuilder();
    for (int i = 0; i < page.size(); i++) {
      SearchDocument document = page.get(i);
      issues
          .computeIfAbsent(document.id().issue().toString(), id -> new PackedNumbers())
          .add(document.id().number());
      lengths.add(index.length(Field.BODY, first + i));
      kinds.append(document.kind().ordinal());
    }
    out.writeStartObject();
    out.writeArrayFieldStart("issues");
    for (Map.Entry<String, PackedNumbers> issue : issues.entrySet()) {
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
   * Writes the issuers and dates of a page of articles: {@code {names, issuers, dates}}. The packed
   * {@code issuers} hold for each article the number of its issuers and their positions in {@code
   * names}; the packed {@code dates} hold a number such as 20250613, or 0 for an article without a
   * date.
   */
  static void writeFacets(JsonGenerator out, List<SearchDocument> page) throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    PackedNumbers issuers = new PackedNumbers();
    PackedNumbers dates = new PackedNumbers();
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

  /**
   * Writes a fragment together with the metadata that a result shows of the article, and with the
   * traditional characters that occur in them.
   */
  static void writeText(
      JsonGenerator out, SearchDocument document, Fragment fragment, Tokenizer tokenizer)
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
    writeStrings(out, document.dateTerms());
    StringBuilder variants = new StringBuilder();
    (document.metadataText() + fragment.text())
        .codePoints()
        .filter(c -> tokenizer.simplify(c) != c)
        .sorted()
        .distinct()
        .forEach(c -> variants.appendCodePoint(c).appendCodePoint(tokenizer.simplify(c)));
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
