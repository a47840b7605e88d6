package org.huibian.search;

/**
 * How the index is split into files: the one place that a larger archive changes. The browser must
 * find the file of a token by the same rule ({@code shardOf} in {@code search-engine.js}), and all
 * tokens that start with one another's first character must stand in one file, for prefixes.
 */
public interface IndexShards {
  /** How many files there are, 1 or more. */
  int count();

  /** The file that holds a token, 0 to {@link #count} - 1. */
  int shardOf(String token);

  /** A split by the token's first UTF-16 unit, its remainder by the count of files. */
  static IndexShards byFirstCharacter(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("no files: " + count);
    }
    return new IndexShards() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public int shardOf(String token) {
        return token.charAt(0) % count;
      }
    };
  }

  /** A split by first character into as many files as keep each at about 16 KB on the mean. */
  static IndexShards forSize(SearchIndex index) {
    long postings = 0;
    for (Field field : Field.values()) {
      for (Postings list : index.tokens(field).values()) {
        postings += list.size();
      }
    }
    // A posting takes some 24 bytes; an odd count spreads code points that are close together.
    long count = Math.min(2047, postings * 24 / 16_384);
    return byFirstCharacter((int) count | 1);
  }
}
