package org.huibian.search;

/**
 * The split of an index into files (shards) by a hash of the token, so that the browser needs no
 * directory that grows with the archive. The browser computes the file of a token by the same rule
 * ({@code shardOf} in {@code 20-files.js}).
 *
 * @param count the number of files, 1 or more
 */
public record IndexShards(int count) {
  /** The mean size of a file in characters, before compression. */
  private static final int MEAN_SIZE = 768;

  private static final int MAX_COUNT = 8191;

  /** Throws an IllegalArgumentException if the count is less than 1. */
  public IndexShards {
    if (count < 1) {
      throw new IllegalArgumentException("no files: " + count);
    }
  }

  /** Returns the number of the file that contains a token, 0 to {@link #count} - 1. */
  int shardOf(String token) {
    return Integer.remainderUnsigned(token.hashCode(), count);
  }

  /**
   * Returns a split into files of about 0.8 KB on average, or into larger files if there would be
   * too many of that size.
   *
   * @param characters the size of all files together, in characters
   */
  static IndexShards forSize(long characters) {
    // An odd count distributes the hashes of tokens with a common prefix more evenly.
    return new IndexShards((int) Math.min(MAX_COUNT, characters / MEAN_SIZE) | 1);
  }
}
