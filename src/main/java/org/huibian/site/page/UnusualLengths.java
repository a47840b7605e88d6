package org.huibian.site.page;

import java.util.Arrays;
import java.util.List;
import org.huibian.site.view.ReviewView.Length;

/**
 * Tells which articles of an issue are unusually long or short: a missed start makes one too long,
 * a false one two too short. Lengths differ by ratios, so their logarithms are compared with the
 * issue's own median; the spread is their median distance from it, which single articles, however
 * long, do not change.
 */
public final class UnusualLengths {
  /** What is so many spreads away stands out; of a normal distribution one in 80 would. */
  private static final double FAR = 2.5;

  /** The standard deviation of a normal distribution, in median distances. */
  private static final double NORMAL = 1.4826;

  /** In an issue of even lengths a ratio of two is nothing unusual. */
  private static final double LEAST_SPREAD = 0.3;

  /** Of fewer articles no length is usual. */
  private static final int FEWEST = 5;

  private final boolean known;
  private final double middle;
  private final double spread;

  /**
   * Finds what is usual.
   *
   * @param lengths the lengths of all articles in characters, 0 or more
   */
  public UnusualLengths(List<Integer> lengths) {
    double[] logarithms = lengths.stream().mapToDouble(UnusualLengths::logarithm).toArray();
    this.known = lengths.size() >= FEWEST;
    this.middle = known ? median(logarithms) : 0;
    double[] distances = new double[logarithms.length];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = Math.abs(logarithms[i] - middle);
    }
    this.spread = known ? Math.max(LEAST_SPREAD, NORMAL * median(distances)) : 1;
  }

  /** Returns whether a length of so many characters stands out. */
  public Length of(int characters) {
    double distance = (logarithm(characters) - middle) / spread;
    if (!known || Math.abs(distance) < FAR) {
      return Length.USUAL;
    }
    return distance > 0 ? Length.LONG : Length.SHORT;
  }

  private static double logarithm(int characters) {
    return Math.log(characters + 1.0);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
