package org.huibian.text;

import java.util.HashMap;
import java.util.Map;

/** How alike two short texts are. */
public final class Likeness {
  private Likeness() {}

  /**
   * 0 to 1: by the pairs of neighbouring characters that the texts share, as they stand.
   *
   * @return 1 for equal texts; 0 if either is shorter than a pair and they differ
   */
  public static double of(String a, String b) {
    if (a.length() < 2 || b.length() < 2) {
      return a.equals(b) ? 1 : 0;
    }
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= a.length(); i++) {
      pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 2 <= b.length(); i++) {
      String pair = b.substring(i, i + 2);
      int left = pairs.getOrDefault(pair, 0);
      if (left > 0) {
        pairs.put(pair, left - 1);
        shared++;
      }
    }
    return 2.0 * shared / (a.length() - 1 + b.length() - 1);
  }
}
