package org.huibian.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The document frequencies of all tokens: for each field the number of articles in the whole
 * archive that contain the token, and the segments of these articles. For titles and document
 * numbers the articles themselves are listed too, as packed gaps between their positions in the
 * archive.
 */
final class DocumentFrequencies {
  /** The maximum number of segments: the bits of a positive 32-bit number in a script. */
  static final int SEGMENTS = 31;

  /** The fields whose articles are listed, because results that match in them come first. */
  private static final List<Field> LISTED = List.of(Field.TITLE, Field.NUMBER);

  private static final PackedNumbers NO_NUMBERS = new PackedNumbers();

  /** The frequencies of one token. */
  private static final class Entry {
    /** The number of articles and the bit set of the segments, in turn, for each field. */
    private final int[] counts = new int[Field.values().length * 2];

    /** The articles of each listed field, and the last of them; null if there is none. */
    private PackedNumbers[] lists;

    private int[] last;

    /** Returns the list of a field, by its position in {@link #LISTED}. */
    private PackedNumbers list(int listed) {
      return lists == null ? NO_NUMBERS : lists[listed];
    }

    private void addArticle(int listed, int article) {
      if (lists == null) {
        lists = new PackedNumbers[] {new PackedNumbers(), new PackedNumbers()};
        last = new int[] {-1, -1};
      }
      lists[listed].add(article - last[listed] - 1);
      last[listed] = article;
    }
  }

  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * Adds the tokens of a segment. Segments must be added in order.
   *
   * @param segment the number of the segment, less than {@link #SEGMENTS}
   * @param first the number of articles of all segments before this one
   * @param index the index of the segment
   */
  void add(int segment, int first, SearchIndex index) {
    for (Field field : Field.values()) {
      FieldIndex tokens = index.tokens(field);
      int listed = LISTED.indexOf(field);
      for (int at = 0; at < tokens.size(); at++) {
        Postings postings = tokens.postings(at);
        Entry entry = entries.computeIfAbsent(tokens.token(at), t -> new Entry());
        entry.counts[field.ordinal() * 2] += postings.size();
        entry.counts[field.ordinal() * 2 + 1] |= 1 << segment;
        if (listed >= 0) {
          postings.forEach((document, count) -> entry.addArticle(listed, first + document));
        }
      }
    }
  }

  /**
   * Returns the texts of the files: token, space, packed numbers, space, next token and so on. They
   * are split by {@link IndexShards}.
   */
  List<String> files() {
    String[] tokens = entries.keySet().toArray(String[]::new);
    Arrays.sort(tokens);
    String[] packed = new String[tokens.length];
    long size = 0;
    for (int i = 0; i < tokens.length; i++) {
      packed[i] = packed(entries.get(tokens[i]));
      size += tokens[i].length() * 3L + 2 + packed[i].length();
    }
    IndexShards shards = IndexShards.forSize(size);
    List<StringBuilder> files = new ArrayList<>();
    for (int i = 0; i < shards.count(); i++) {
      files.add(new StringBuilder());
    }
    for (int i = 0; i < tokens.length; i++) {
      StringBuilder out = files.get(shards.shardOf(tokens[i]));
      out.append(out.length() > 0 ? " " : "").append(tokens[i]).append(' ').append(packed[i]);
    }
    return files.stream().map(StringBuilder::toString).toList();
  }

  private static String packed(Entry entry) {
    PackedNumbers packed = new PackedNumbers();
    for (int number : entry.counts) {
      packed.add(number);
    }
    StringBuilder out = new StringBuilder(packed.toString());
    for (int i = 0; i < LISTED.size(); i++) {
      out.append(entry.list(i));
    }
    return out.toString();
  }
}
