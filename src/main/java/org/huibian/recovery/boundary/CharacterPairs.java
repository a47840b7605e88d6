package org.huibian.recovery.boundary;

import java.util.HashMap;
import java.util.Map;

/**
 * How often two characters follow one another in an issue. Characters that stand together more
 * often than chance puts them together belong to one word or phrase.
 */
final class CharacterPairs {
  private final Map<Integer, Integer> pairs = new HashMap<>();
  private final Map<Character, Integer> characters = new HashMap<>();
  private long count;

  /** Counts the pairs of a line. */
  void add(String line) {
    for (int k = 0; k + 2 <= line.length(); k++) {
      pairs.merge(pair(line.charAt(k), line.charAt(k + 1)), 1, Integer::sum);
      characters.merge(line.charAt(k), 1, Integer::sum);
      count++;
    }
  }

  /**
   * Returns whether the last character of a text and the first of another stand together in the
   * issue more often than chance puts them together.
   */
  boolean areTied(String before, String after) {
    char last = before.charAt(before.length() - 1);
    char first = after.charAt(0);
    long together = pairs.getOrDefault(pair(last, first), 0);
    long expected = (long) characters.getOrDefault(last, 0) * characters.getOrDefault(first, 0);
    return together * count > expected;
  }

  private static int pair(char first, char second) {
    return first << 16 | second;
  }
}
