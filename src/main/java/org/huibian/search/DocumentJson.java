package org.huibian.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the JSON about the articles: ranking data and facets of all articles of a segment, and the
 * text fragments of one article.
 */
final class DocumentJson {
  private DocumentJson() {}

  /**
   * Writes what is needed of all articles of a segment to rank them and to find their texts: {@code
   * {issues: [[issue, version, numbers], …], lengths, kinds, texts}}. The version is that of the
   * issue's {@linkplain IssueFragments texts}. The article numbers and the lengths are {@linkplain
   * PackedNumbers packed}, and each kind is one digit. The packed {@code texts} are for each
   * article the number of its fragments and their sizes in units of {@link MemberFiles#UNIT}.
   *
   * @param texts the texts of the issues of the index, in order
   */
  static void writeDocuments(JsonGenerator out, SearchIndex index, List<IssueFragments> texts)
      throws IOException {
    PackedNumbers lengths = new PackedNumbers();
    PackedNumbers sizes = new PackedNumbers();
    StringBuilder kinds = new StringBuilder();
    int document = 0;
    out.writeStartObject();
    out.writeArrayFieldStart("issues");
    for (IssueFragments issue : texts) {
      PackedNumbers numbers = new PackedNumbers();
      for (List<byte[]> fragments : issue.fragments()) {
        SearchDocument article = index.documents().get(document);
        numbers.add(article.id().number());
        lengths.add(index.length(Field.BODY, document++));
        kinds.append(article.kind().ordinal());
        sizes.add(fragments.size());
        fragments.forEach(fragment -> sizes.add(fragment.length / MemberFiles.UNIT));
      }
      out.writeStartArray();
      out.writeString(issue.issue().toString());
      out.writeString(issue.version());
      out.writeString(numbers.toString());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeStringField("lengths", lengths.toString());
    out.writeStringField("kinds", kinds.toString());
    out.writeStringField("texts", sizes.toString());
    out.writeEndObject();
  }

  /**
   * Writes the issuers and dates of articles: {@code {names, issuers, dates}}. The packed {@code
   * issuers} hold for each article the number of its issuers and their positions in {@code names};
   * the packed {@code dates} hold a number such as 20250613, or 0 for an article without a date.
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
    StringBuilder variants = new StringBuilder();
    (document.metadataText() + fragment.text())
        .codePoints()
        .filter(c -> tokenizer.simplify(c) != c)
        .sorted()
        .distinct()
        .forEach(c -> variants.appendCodePoint(c).appendCodePoint(tokenizer.simplify(c)));
    out.writeString(variants.toString());
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

  private static void writeStrings(JsonGenerator out, List<String> strings) throws IOException {
    out.writeStartArray();
    for (String string : strings) {
      out.writeString(string);
    }
    out.writeEndArray();
  }
}
