package org.huibian.text;

import java.util.HashMap;
import java.util.Map;

/** The similarity of two short texts: the Sørensen–Dice coefficient of their character bigrams. */
public final class BigramSimilarity {
  private BigramSimilarity() {}

  /**
   * Returns the similarity of two texts, which are compared as they are.
   *
   * @return 0 to 1; 1 for equal texts, 0 if they differ and one has fewer than 2 characters
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
