package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the JSON about the articles: facets of all articles of a segment, and the text fragments
 * of one article.
 */
final class DocumentJson {
  private DocumentJson() {}

  /**
   * Writes the issuers and dates of articles: {@code {names, issuers, dates, states, forces}}. The
   * packed {@code issuers} hold for each article the number of its issuers and their positions in
   * {@code names}; the packed {@code dates} hold a number such as 20250613, or 0 for an article
   * without a date; the packed {@code forces} hold positions in {@code states}, the states of force
   * with their days.
   */
  static void writeFacets(JsonGenerator out, List<SearchDocument> page) throws IOException {
    Map<String, Integer> names = new LinkedHashMap<>();
    PackedNumbers issuers = new PackedNumbers();
    PackedNumbers dates = new PackedNumbers();
    Map<String, Integer> states = new LinkedHashMap<>();
    PackedNumbers forces = new PackedNumbers();
    for (SearchDocument document : page) {
      issuers.add(document.issuers().size());
      for (String issuer : document.issuers()) {
        names.putIfAbsent(issuer, names.size());
        issuers.add(names.get(issuer));
      }
      dates.add(document.date().map(DocumentJson::number).orElse(0));
      states.putIfAbsent(document.force(), states.size());
      forces.add(states.get(document.force()));
    }
    out.writeStartObject();
    out.writeFieldName("names");
    writeStrings(out, List.copyOf(names.keySet()));
    out.writeStringField("issuers", issuers.toString());
    out.writeStringField("dates", dates.toString());
    out.writeFieldName("states");
    writeStrings(out, List.copyOf(states.keySet()));
    out.writeStringField("forces", forces.toString());
    out.writeEndObject();
  }

  private static int number(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  /**
   * Writes a fragment together with the metadata that a result shows of the article: a list of
   * title, issue, kind, date, document numbers, issuers, other words for the dates, the traditional
   * characters that occur, and the sections. Without names it is shorter.
   */
  static void writeText(
      JsonGenerator out, SearchDocument document, Fragment fragment, Tokenizer tokenizer)
      throws IOException {
    out.writeStartArray();
    out.writeString(document.title());
    out.writeString(document.issueTitle());
    out.writeString(document.kind().toString());
    out.writeString(document.date().map(Object::toString).orElse(""));
    writeStrings(out, document.numbers());
    writeStrings(out, document.issuers());
    writeStrings(out, document.dateTerms());
    out.writeString(variants(document.metadataText() + fragment.text(), tokenizer));
    out.writeStartArray();
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
    out.writeEndArray();
  }

  /** Returns the traditional characters of a text in order, each before its simplified one. */
  private static String variants(String text, Tokenizer tokenizer) {
    SortedSet<Integer> found = new TreeSet<>();
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (tokenizer.simplify(c) != c) {
        found.add(c);
      }
    }
    StringBuilder variants = new StringBuilder();
    for (int variant : found) {
      variants.appendCodePoint(variant).appendCodePoint(tokenizer.simplify(variant));
    }
    return variants.toString();
  }

  private static void writeStrings(JsonGenerator out, List<String> strings) throws IOException {
    out.writeStartArray();
    for (String string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }
}
