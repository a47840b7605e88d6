package org.huibian.search;

/**
 * How the index is split into files: by a hash of the token, so that no directory grows with the
 * archive. The browser finds the file of a token by the same rule ({@code shardOf} in {@code
 * 20-files.js}).
 *
 * @param count how many files there are, 1 or more
 */
public record IndexShards(int count) {
  /** How many characters a file holds on the mean, before compression. */
  private static final int MEAN = 768;

  private static final int MOST = 8191;

  /** Refuses a split into no files. */
  public IndexShards {
    if (count < 1) {
      throw new IllegalArgumentException("no files: " + count);
    }
  }

  /** The file that holds a token, 0 to {@link #count} - 1. */
  int shardOf(String token) {
    return Integer.remainderUnsigned(token.hashCode(), count);
  }

  /**
   * A split into files of about 0.8 KB on the mean; into larger ones where that would be too many.
   *
   * @param characters the size of all of them
   */
  static IndexShards forSize(long characters) {
    // An odd count spreads tokens that start alike.
    return new IndexShards((int) Math.min(MOST, characters / MEAN) | 1);
  }
}
