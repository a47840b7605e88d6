package org.huibian.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many articles of the whole archive hold a token, and in which segments they are; of titles
 * and numbers the articles themselves, as gaps between their places in the archive.
 */
final class TokenHeads {
  /** How many segments there may be: as many as bits that a script counts with. */
  static final int SEGMENTS = 31;

  /** The fields whose articles are listed: results with the words in these come first. */
  private static final List<Field> LISTED = List.of(Field.TITLE, Field.NUMBER);

  /** What is known of a token. */
  private static final class Head {
    /** For each field the count, then the segments as bits. */
    private final int[] counts = new int[Field.values().length * 2];

    private final Map<Field, Packed> lists = new EnumMap<>(Field.class);
    private final Map<Field, Integer> last = new EnumMap<>(Field.class);
  }

  private final TreeMap<String, Head> heads = new TreeMap<>();

  /**
   * Counts the tokens of a segment.
   *
   * @param first how many articles the segments before it have
   */
  void add(int segment, int first, SearchIndex index) {
    for (Field field : Field.values()) {
      int at = field.ordinal() * 2;
      index
          .tokens(field)
          .forEach(
              (token, list) -> {
                Head head = heads.computeIfAbsent(token, t -> new Head());
                head.counts[at] += list.size();
                head.counts[at + 1] |= 1 << segment;
                if (LISTED.contains(field)) {
                  Packed all = head.lists.computeIfAbsent(field, f -> new Packed());
                  list.forEach(
                      (document, count) -> {
                        int before = head.last.getOrDefault(field, -1);
                        all.add(first + document - before - 1);
                        head.last.put(field, first + document);
                      });
                }
              });
    }
  }

  /** How they are split into files. */
  IndexShards shards() {
    long size = 0;
    for (Map.Entry<String, Head> entry : heads.entrySet()) {
      size += entry.getKey().length() * 3L + 2 + packed(entry.getValue()).length();
    }
    return IndexShards.forSize(size);
  }

  /** The files: token, space, packed numbers, and so on. */
  List<String> files() {
    IndexShards shards = shards();
    List<StringBuilder> files = new ArrayList<>();
    for (int i = 0; i < shards.count(); i++) {
      files.add(new StringBuilder());
    }
    heads.forEach(
        (token, head) -> {
          StringBuilder out = files.get(shards.shardOf(token));
          out.append(out.length() > 0 ? " " : "").append(token).append(' ').append(packed(head));
        });
    return files.stream().map(StringBuilder::toString).toList();
  }

  private static String packed(Head head) {
    Packed packed = new Packed();
    for (int number : head.counts) {
      packed.add(number);
    }
    StringBuilder out = new StringBuilder(packed.toString());
    LISTED.forEach(field -> out.append(head.lists.getOrDefault(field, new Packed())));
    return out.toString();
  }
}
