package org.huibian.search;

import java.util.Arrays;
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

  /** Returns the positions of tokens, each of which is there once, in the order {@link #ORDER}. */
  static int[] order(String[] tokens) {
    long[] keys = new long[tokens.length];
    for (int at = 0; at < keys.length; at++) {
      // The highest bit is inverted, because numbers with a sign are compared.
      keys[at] = (long) (of(tokens[at]) ^ Integer.MIN_VALUE) << Integer.SIZE | at;
    }
    Arrays.parallelSort(keys);
    int[] order = new int[keys.length];
    for (int next = 0; next < order.length; next++) {
      int at = (int) keys[next];
      long hash = keys[next] >> Integer.SIZE;
      int place = next;
      // Few tokens have the hash of another one.
      while (place > 0
          && keys[place - 1] >> Integer.SIZE == hash
          && tokens[order[place - 1]].compareTo(tokens[at]) > 0) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = at;
    }
    return order;
  }

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
