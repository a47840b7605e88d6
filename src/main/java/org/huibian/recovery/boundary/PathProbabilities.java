package org.huibian.recovery.boundary;

import java.util.List;

/**
 * How probable each title and each start of an article is, as the share of all paths through the
 * lattice that have it, each path weighed by its odds (the forward-backward algorithm). The scores
 * are logarithms of odds that were learned one candidate at a time, and sums of them differ from
 * what is observed; therefore the odds are corrected by a line that was fitted to recovered issues
 * whose articles are known, with weights that were learned without them.
 */
final class PathProbabilities {
  /** The corrected logarithm of odds is {@code SLOPE * odds + OFFSET}. */
  private static final double SLOPE = 1.15;

  private static final double OFFSET = -0.25;

  private static final double LEAST = 1e-9;

  private final double[] titles;
  private final double[] starts;

  private PathProbabilities(double[] titles, double[] starts) {
    this.titles = titles;
    this.starts = starts;
  }

  /**
   * Sums over the paths.
   *
   * @param nodes the candidates in order
   * @param segments how many segments the issue has
   */
  static PathProbabilities of(List<TitleNode> nodes, int segments) {
    double[] forward = forward(nodes);
    double[] backward = backward(nodes);
    double total = 0;
    for (double sum : forward) {
      total = logSum(total, sum);
    }
    double[] titles = new double[nodes.size()];
    double[] starts = new double[segments];
    for (int i = 0; i < titles.length; i++) {
      titles[i] = Math.exp(forward[i] + backward[i] - total);
      starts[nodes.get(i).from()] += titles[i];
    }
    return new PathProbabilities(titles, starts);
  }

  private static double[] forward(List<TitleNode> nodes) {
    double[] sums = new double[nodes.size()];
    for (int i = 0; i < sums.length; i++) {
      TitleNode node = nodes.get(i);
      sums[i] = Double.NEGATIVE_INFINITY;
      for (int e = 0; e < node.before.size(); e++) {
        int before = node.before.get(e);
        sums[i] = logSum(sums[i], node.scores.get(e) + (before < 0 ? 0 : sums[before]));
      }
    }
    return sums;
  }

  private static double[] backward(List<TitleNode> nodes) {
    double[] sums = new double[nodes.size()];
    for (int i = sums.length - 1; i >= 0; i--) {
      TitleNode node = nodes.get(i);
      for (int e = 0; e < node.before.size(); e++) {
        int before = node.before.get(e);
        if (before >= 0) {
          sums[before] = logSum(sums[before], node.scores.get(e) + sums[i]);
        }
      }
    }
    return sums;
  }

  private static double logSum(double a, double b) {
    double larger = Math.max(a, b);
    return larger == Double.NEGATIVE_INFINITY
        ? larger
        : larger + Math.log1p(Math.exp(-Math.abs(a - b)));
  }

  /** Returns the probability of a candidate, by its index. */
  double ofTitle(int node) {
    return corrected(titles[node]);
  }

  /** Returns the probability that an article starts with a segment, by its index. */
  double ofStart(int segment) {
    return corrected(starts[segment]);
  }

  private static double corrected(double probability) {
    double p = Math.min(Math.max(probability, LEAST), 1 - LEAST);
    double odds = SLOPE * Math.log(p / (1 - p)) + OFFSET;
    return 1 / (1 + Math.exp(-odds));
  }
}
