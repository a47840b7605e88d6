package org.huibian.search;

import java.util.Comparator;

/**
 * The hash of a token, by which the files of the search are ordered and divided. All 32 bits depend
 * on all characters, so that any number of the highest bits divides the tokens evenly. The function
 * {@code hashOf} in {@code 20-files.js} computes the same.
 */
final class TokenHash {
  /** The order of tokens by their hashes as unsigned numbers, and of equal hashes by UTF-16. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(token -> of(token) ^ Integer.MIN_VALUE)
          .thenComparing(Comparator.naturalOrder());

  private TokenHash() {}

  /** Returns the hash of a token. */
  static int of(String token) {
    return ofStringHash(token.hashCode());
  }

  /** Returns the hash of a token whose {@link String#hashCode} is known. */
  static int ofStringHash(int stringHash) {
    int hash = stringHash * 0x9E3779B1;
    hash ^= hash >>> 16;
    return hash * 0x85EBCA6B;
  }

  /**
   * Returns the highest bits of a hash.
   *
   * @param bits how many, 0 to 31
   */
  static int part(int hash, int bits) {
    return bits == 0 ? 0 : hash >>> Integer.SIZE - bits;
  }
}
