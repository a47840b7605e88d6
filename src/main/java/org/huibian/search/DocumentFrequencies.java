package org.huibian.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** The frequencies of one token. */
  private static final class Entry {
    /** The number of articles and the bit set of the segments, in turn, for each field. */
    private final int[] counts = new int[Field.values().length * 2];

    private final Map<Field, PackedNumbers> lists = new EnumMap<>(Field.class);
    private final Map<Field, Integer> last = new EnumMap<>(Field.class);
  }

  private final TreeMap<String, Entry> entries = new TreeMap<>();

  /**
   * Adds the tokens of a segment. Segments must be added in order.
   *
   * @param segment the number of the segment, less than {@link #SEGMENTS}
   * @param first the number of articles of all segments before this one
   * @param index the index of the segment
   */
  void add(int segment, int first, SearchIndex index) {
    for (Field field : Field.values()) {
      int at = field.ordinal() * 2;
      index
          .tokens(field)
          .forEach(
              (token, postings) -> {
                Entry entry = entries.computeIfAbsent(token, t -> new Entry());
                entry.counts[at] += postings.size();
                entry.counts[at + 1] |= 1 << segment;
                if (LISTED.contains(field)) {
                  PackedNumbers all = entry.lists.computeIfAbsent(field, f -> new PackedNumbers());
                  postings.forEach(
                      (document, count) -> {
                        int before = entry.last.getOrDefault(field, -1);
                        all.add(first + document - before - 1);
                        entry.last.put(field, first + document);
                      });
                }
              });
    }
  }

  /** Returns the split of the frequencies into files. */
  IndexShards shards() {
    long size = 0;
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      size += entry.getKey().length() * 3L + 2 + packed(entry.getValue()).length();
    }
    return IndexShards.forSize(size);
  }

  /** Returns the texts of the files: token, space, packed numbers, space, next token and so on. */
  List<String> files() {
    IndexShards shards = shards();
    List<StringBuilder> files = new ArrayList<>();
    for (int i = 0; i < shards.count(); i++) {
      files.add(new StringBuilder());
    }
    entries.forEach(
        (token, entry) -> {
          StringBuilder out = files.get(shards.shardOf(token));
          out.append(out.length() > 0 ? " " : "").append(token).append(' ').append(packed(entry));
        });
    return files.stream().map(StringBuilder::toString).toList();
  }

  private static String packed(Entry entry) {
    PackedNumbers packed = new PackedNumbers();
    for (int number : entry.counts) {
      packed.add(number);
    }
    StringBuilder out = new StringBuilder(packed.toString());
    LISTED.forEach(field -> out.append(entry.lists.getOrDefault(field, new PackedNumbers())));
    return out.toString();
  }
}
