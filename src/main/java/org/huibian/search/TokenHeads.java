package org.huibian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many articles of the whole archive hold a token, and in which segments they are. */
final class TokenHeads {
  /** How many segments there may be: as many as bits that a script counts with. */
  static final int SEGMENTS = 31;

  /** For each token and field the count, then the segments as bits. */
  private final TreeMap<String, int[]> heads = new TreeMap<>();

  /** Counts the tokens of a segment. */
  void add(int segment, SearchIndex index) {
    for (Field field : Field.values()) {
      int at = field.ordinal() * 2;
      index
          .tokens(field)
          .forEach(
              (token, list) -> {
                int[] head = heads.computeIfAbsent(token, t -> new int[Field.values().length * 2]);
                head[at] += list.size();
                head[at + 1] |= 1 << segment;
              });
    }
  }

  /** How they are split into files. */
  IndexShards shards() {
    long size = 0;
    for (Map.Entry<String, int[]> entry : heads.entrySet()) {
      size += entry.getKey().length() * 3L + 2 + packed(entry.getValue()).size();
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

  private static Packed packed(int[] head) {
    Packed packed = new Packed();
    for (int number : head) {
      packed.add(number);
    }
    return packed;
  }
}
