package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Merges the pieces of one rule that stand end to end or on top of one another. */
final class RuleMerger {
  /** The largest gap, in points, between two pieces of one rule. */
  private static final double LARGEST_GAP = GridFinder.REACH;

  /** The largest sideways distance, in points, between two pieces of one rule. */
  private static final double LARGEST_SHIFT = 1;

  private RuleMerger() {}

  /** Returns the merged rules: the horizontal ones before the vertical ones. */
  static List<Rule> merge(List<Rule> rules) {
    List<Rule> merged = new ArrayList<>();
    for (boolean horizontal : new boolean[] {true, false}) {
      merged.addAll(
          mergeAlike(
              rules.stream().filter(r -> r.isHorizontal() == horizontal).toList(), horizontal));
    }
    return merged;
  }

  private static List<Rule> mergeAlike(List<Rule> rules, boolean horizontal) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(
        horizontal
            ? Comparator.comparingDouble(Rule::top).thenComparingDouble(Rule::left)
            : Comparator.comparingDouble(Rule::left).thenComparingDouble(Rule::top));
    List<Rule> done = new ArrayList<>();
    List<Rule> open = new ArrayList<>();
    for (Rule rule : sorted) {
      int at = open.size() - 1;
      while (at >= 0 && !continues(open.get(at), rule, horizontal)) {
        at--;
      }
      if (at >= 0) {
        open.set(at, union(open.get(at), rule, horizontal));
      } else {
        double position = position(rule, horizontal);
        for (Rule passed : List.copyOf(open)) {
          if (position - position(passed, horizontal) > LARGEST_SHIFT) {
            done.add(passed);
          }
        }
        open.removeIf(r -> position - position(r, horizontal) > LARGEST_SHIFT);
        open.add(rule);
      }
    }
    done.addAll(open);
    return done;
  }

  private static double position(Rule rule, boolean horizontal) {
    return horizontal ? rule.top() : rule.left();
  }

  private static boolean continues(Rule a, Rule b, boolean horizontal) {
    return horizontal
        ? Math.abs(a.top() - b.top()) <= LARGEST_SHIFT
            && b.left() <= a.right() + LARGEST_GAP
            && b.right() >= a.left() - LARGEST_GAP
        : Math.abs(a.left() - b.left()) <= LARGEST_SHIFT
            && b.top() <= a.bottom() + LARGEST_GAP
            && b.bottom() >= a.top() - LARGEST_GAP;
  }

  private static Rule union(Rule a, Rule b, boolean horizontal) {
    return horizontal
        ? new Rule(Math.min(a.left(), b.left()), a.top(), Math.max(a.right(), b.right()), a.top())
        : new Rule(
            a.left(), Math.min(a.top(), b.top()), a.left(), Math.max(a.bottom(), b.bottom()));
  }
}
