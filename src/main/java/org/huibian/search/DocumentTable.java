package org.huibian.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is needed of all articles of a segment to rank them and to find their texts: {@code docs.js}
 * with {@code {issues: [[issue, version, numbers], …], lengths, kinds, texts}}. The version is that
 * of the issue's {@linkplain IssueFragments texts}. The article numbers and the lengths are
 * {@linkplain PackedNumbers packed}, and each kind is one digit. The packed {@code texts} are for
 * each article the number of its fragments and their sizes in units of {@link MemberFiles#UNIT}.
 *
 * @param issues the issues in order
 * @param articles the articles in order of the issues and of their numbers
 */
record DocumentTable(List<IssueTexts> issues, List<Entry> articles) {
  /**
   * The texts of an issue.
   *
   * @param issue the issue, such as {@code 2025-06}
   * @param version the version of the file of its texts
   * @param numbers the numbers of its articles, packed
   */
  record IssueTexts(String issue, String version, String numbers) {
    IssueTexts withVersion(String other) {
      return new IssueTexts(issue, other, numbers);
    }

    /** Returns the number of its articles. */
    int size() {
      int size = 0;
      for (PackedNumbers.Cursor cursor = PackedNumbers.of(numbers).cursor(); cursor.hasNext(); ) {
        cursor.next();
        size++;
      }
      return size;
    }
  }

  /**
   * An article.
   *
   * @param length the number of tokens of its text
   * @param kind the digit of its kind
   * @param sizes the sizes of its fragments in units of {@link MemberFiles#UNIT}
   */
  record Entry(int length, char kind, List<Integer> sizes) {
    Entry {
      sizes = List.copyOf(sizes);
    }

    /** Returns the entry with another text. */
    Entry withText(int newLength, List<byte[]> fragments) {
      return new Entry(newLength, kind, sizesOf(fragments));
    }
  }

  DocumentTable {
    issues = List.copyOf(issues);
    articles = List.copyOf(articles);
  }

  /**
   * Returns the table of a segment.
   *
   * @param texts the texts of the issues of the index, in order
   */
  static DocumentTable of(SearchIndex index, List<IssueFragments> texts) {
    List<IssueTexts> issues = new ArrayList<>();
    List<Entry> articles = new ArrayList<>();
    for (IssueFragments issue : texts) {
      PackedNumbers numbers = new PackedNumbers();
      for (List<byte[]> fragments : issue.fragments()) {
        int at = articles.size();
        SearchDocument article = index.documents().get(at);
        numbers.add(article.id().number());
        char kind = Character.forDigit(article.kind().ordinal(), Character.MAX_RADIX);
        articles.add(new Entry(index.length(Field.BODY, at), kind, sizesOf(fragments)));
      }
      issues.add(new IssueTexts(issue.issue().toString(), issue.version(), numbers.toString()));
    }
    return new DocumentTable(issues, articles);
  }

  private static List<Integer> sizesOf(List<byte[]> fragments) {
    return fragments.stream().map(fragment -> fragment.length / MemberFiles.UNIT).toList();
  }

  /** Reads a table that {@link #write} has written. */
  static DocumentTable read(String json) throws IOException {
    List<IssueTexts> issues = new ArrayList<>();
    String lengths = "";
    String kinds = "";
    String texts = "";
    try (JsonParser in = new JsonFactory().createParser(json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "issues" -> {
            while (in.nextToken() == JsonToken.START_ARRAY) {
              issues.add(
                  new IssueTexts(in.nextTextValue(), in.nextTextValue(), in.nextTextValue()));
              in.nextToken();
            }
          }
          case "lengths" -> lengths = in.getText();
          case "kinds" -> kinds = in.getText();
          case "texts" -> texts = in.getText();
          default -> throw new IOException("unknown field: " + field);
        }
      }
    }
    List<Entry> articles = new ArrayList<>();
    PackedNumbers.Cursor length = PackedNumbers.of(lengths).cursor();
    PackedNumbers.Cursor sizes = PackedNumbers.of(texts).cursor();
    for (int at = 0; at < kinds.length(); at++) {
      List<Integer> own = new ArrayList<>();
      for (int left = sizes.next(); left > 0; left--) {
        own.add(sizes.next());
      }
      articles.add(new Entry(length.next(), kinds.charAt(at), own));
    }
    return new DocumentTable(issues, articles);
  }

  /** Writes the table as JSON. */
  void write(JsonGenerator out) throws IOException {
    PackedNumbers lengths = new PackedNumbers();
    PackedNumbers sizes = new PackedNumbers();
    StringBuilder kinds = new StringBuilder();
    for (Entry article : articles) {
      lengths.add(article.length());
      kinds.append(article.kind());
      sizes.add(article.sizes().size());
      article.sizes().forEach(sizes::add);
    }
    out.writeStartObject();
    out.writeArrayFieldStart("issues");
    for (IssueTexts issue : issues) {
      out.writeStartArray();
      out.writeString(issue.issue());
      out.writeString(issue.version());
      out.writeString(issue.numbers());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeStringField("lengths", lengths.toString());
    out.writeStringField("kinds", kinds.toString());
    out.writeStringField("texts", sizes.toString());
    out.writeEndObject();
  }
}
