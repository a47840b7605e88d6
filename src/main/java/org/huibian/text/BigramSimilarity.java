package org.huibian.text;

import java.util.Arrays;

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
    int[] first = pairs(a);
    int[] second = pairs(b);
    int shared = 0;
    for (int i = 0, k = 0; i < first.length && k < second.length; ) {
      int order = Integer.compare(first[i], second[k]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    return 2.0 * shared / (a.length() - 1 + b.length() - 1);
  }

  /**
   * Returns whether the similarity of two texts has at least a value. Texts whose lengths already
   * exclude it are not compared, which makes it fast for one text and many others.
   */
  public static boolean reaches(String a, String b, double least) {
    // The shorter text has one pair fewer than characters, and shares no more than these.
    double most = 2.0 * (Math.min(a.length(), b.length()) - 1) / (a.length() + b.length() - 2);
    boolean excluded = Math.min(a.length(), b.length()) >= 2 && most < least;
    return !excluded && of(a, b) >= least;
  }

  /** Returns the pairs of neighbouring characters, each as a number, sorted. */
  private static int[] pairs(String text) {
    int[] pairs = new int[text.length() - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = text.charAt(i) << Character.SIZE | text.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
