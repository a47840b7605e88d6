package org.huibian.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Encodes tokens as 64-bit keys, which are compared and counted faster than strings. The key of a
 * token of up to four UTF-16 units contains these units, the first in the highest bits, followed by
 * zeros. A longer token, such as 2025年, gets a sequential number; its highest unit is 0, which no
 * token starts with. Safe for use by several threads.
 */
final class TokenKeys {
  private static final int UNITS = 4;

  private final Map<String, Long> numbers = new ConcurrentHashMap<>();
  private final Map<Long, String> longTokens = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong();

  /**
   * Returns the key of a token.
   *
   * @param codePoints the text that contains the token
   * @param from the position of its first code point
   * @param to the position after its last code point
   */
  long key(int[] codePoints, int from, int to) {
    long key = 0;
    int units = 0;
    for (int i = from; i < to; i++) {
      int c = codePoints[i];
      if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
        key = key << Character.SIZE | c;
        units++;
      } else {
        key = key << Character.SIZE | Character.highSurrogate(c);
        key = key << Character.SIZE | Character.lowSurrogate(c);
        units += 2;
      }
    }
    return units > UNITS
        ? number(new String(codePoints, from, to - from))
        : key << (UNITS - units) * Character.SIZE;
  }

  private long number(String token) {
    return numbers.computeIfAbsent(
        token,
        t -> {
          long number = next.getAndIncrement();
          longTokens.put(number, t);
          return number;
        });
  }

  /** Returns the token of a key. */
  String token(long key) {
    int highest = (UNITS - 1) * Character.SIZE;
    if (key >>> highest == 0) {
      return longTokens.get(key);
    }
    char[] units = new char[UNITS];
    int length = 0;
    for (long rest = key; rest != 0; rest <<= Character.SIZE) {
      units[length++] = (char) (rest >>> highest);
    }
    return new String(units, 0, length);
  }
}
