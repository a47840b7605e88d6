package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds tables and frames: straight lines that meet, and the cells between them. */
final class GridFinder {
  /** Lines that are nearer than this, in points, are one: a double line, or two neighbours'. */
  private static final double NEAR = 3.2;

  /** Lines meet if no more than this is missing. */
  private static final double REACH = 3;

  /** More lines than the densest table has are a drawing. */
  private static final int MOST_RULES = 20_000;

  private GridFinder() {}

  /** The grids from top to bottom; a frame is a grid of one cell. */
  static List<Grid> find(List<Rule> rules) {
    if (rules.size() > MOST_RULES) {
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> group : connected(joined(rules))) {
      grid(group).ifPresent(grids::add);
    }
    grids.sort(Comparator.comparingDouble((Grid g) -> g.place().top()));
    return grids;
  }

  /** Pieces of one line, end to end or on top of one another, as one. */
  private static List<Rule> joined(List<Rule> rules) {
    List<Rule> out = new ArrayList<>();
    for (boolean level : new boolean[] {true, false}) {
      List<Rule> some = new ArrayList<>(rules.stream().filter(r -> r.isLevel() == level).toList());
      some.sort(
          level
              ? Comparator.comparingDouble(Rule::top).thenComparingDouble(Rule::left)
              : Comparator.comparingDouble(Rule::left).thenComparingDouble(Rule::top));
      List<Rule> open = new ArrayList<>();
      for (Rule rule : some) {
        int at = -1;
        for (int i = open.size() - 1; i >= 0 && at < 0; i--) {
          at = continues(open.get(i), rule, level) ? i : -1;
        }
        if (at >= 0) {
          open.set(at, union(open.get(at), rule, level));
        } else {
          double place = level ? rule.top() : rule.left();
          open.removeIf(
              r -> {
                boolean past = place - (level ? r.top() : r.left()) > 1;
                if (past) {
                  out.add(r);
                }
                return past;
              });
          open.add(rule);
        }
      }
      out.addAll(open);
    }
    return out;
  }

  private static boolean continues(Rule a, Rule b, boolean level) {
    return level
        ? Math.abs(a.top() - b.top()) <= 1
            && b.left() <= a.right() + REACH
            && b.right() >= a.left() - REACH
        : Math.abs(a.left() - b.left()) <= 1
            && b.top() <= a.bottom() + REACH
            && b.bottom() >= a.top() - REACH;
  }

  private static Rule union(Rule a, Rule b, boolean level) {
    return level
        ? new Rule(Math.min(a.left(), b.left()), a.top(), Math.max(a.right(), b.right()), a.top())
        : new Rule(
            a.left(), Math.min(a.top(), b.top()), a.left(), Math.max(a.bottom(), b.bottom()));
  }

  /** Lines that meet, directly or over others. */
  private static List<List<Rule>> connected(List<Rule> rules) {
    int[] group = new int[rules.size()];
    Arrays.setAll(group, i -> i);
    for (int i = 0; i < rules.size(); i++) {
      for (int k = i + 1; k < rules.size(); k++) {
        if (rules.get(i).isLevel() != rules.get(k).isLevel() && meet(rules.get(i), rules.get(k))) {
          group[root(group, i)] = root(group, k);
        }
      }
    }
    List<List<Rule>> groups = new ArrayList<>();
    int[] place = new int[rules.size()];
    Arrays.fill(place, -1);
    for (int i = 0; i < rules.size(); i++) {
      int root = root(group, i);
      if (place[root] < 0) {
        place[root] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(place[root]).add(rules.get(i));
    }
    return groups;
  }

  private static int root(int[] group, int i) {
    while (group[i] != i) {
      group[i] = group[group[i]];
      i = group[i];
    }
    return i;
  }

  private static boolean meet(Rule a, Rule b) {
    Rule level = a.isLevel() ? a : b;
    Rule upright = a.isLevel() ? b : a;
    return upright.left() >= level.left() - REACH
        && upright.left() <= level.right() + REACH
        && level.top() >= upright.top() - REACH
        && level.top() <= upright.bottom() + REACH;
  }

  private static Optional<Grid> grid(List<Rule> rules) {
    List<Rule> level = rules.stream().filter(Rule::isLevel).toList();
    List<Rule> upright = rules.stream().filter(r -> !r.isLevel()).toList();
    if (level.isEmpty() || upright.isEmpty() || level.size() + upright.size() < 3) {
      return Optional.empty();
    }
    List<Double> ys = new ArrayList<>(edges(level.stream().map(Rule::top).toList()));
    List<Double> xs = new ArrayList<>(edges(upright.stream().map(Rule::left).toList()));
    openSides(level, xs);
    openEnds(upright, xs, ys);
    if (xs.size() < 2 || ys.size() < 2) {
      return Optional.empty();
    }
    int columns = xs.size() - 1;
    int[] owner = new int[columns * (ys.size() - 1)];
    Arrays.setAll(owner, i -> i);
    for (int row = 0; row + 1 < ys.size(); row++) {
      for (int column = 0; column < columns; column++) {
        int cell = row * columns + column;
        double x = (xs.get(column) + xs.get(column + 1)) / 2;
        double y = (ys.get(row) + ys.get(row + 1)) / 2;
        if (column > 0 && !upright(upright, xs.get(column), y)) {
          owner[Math.max(root(owner, cell), root(owner, cell - 1))] =
              Math.min(root(owner, cell), root(owner, cell - 1));
        }
        if (row > 0 && !level(level, ys.get(row), x)) {
          int above = cell - columns;
          owner[Math.max(root(owner, cell), root(owner, above))] =
              Math.min(root(owner, cell), root(owner, above));
        }
      }
    }
    for (int i = 0; i < owner.length; i++) {
      owner[i] = root(owner, i);
    }
    return Optional.of(new Grid(xs, ys, owner));
  }

  /** Tables are often drawn without their outer sides: there the level lines end. */
  private static void openSides(List<Rule> level, List<Double> xs) {
    double left = level.stream().mapToDouble(Rule::left).min().orElseThrow();
    double right = level.stream().mapToDouble(Rule::right).max().orElseThrow();
    if (left < xs.get(0) - 3 * NEAR) {
      xs.add(0, left);
    }
    if (right > xs.get(xs.size() - 1) + 3 * NEAR) {
      xs.add(right);
    }
  }

  /** Where a page has cut a table, its first or last level line may be missing. */
  private static void openEnds(List<Rule> upright, List<Double> xs, List<Double> ys) {
    double[][] ends = new double[2][];
    for (int side = 0; side < 2; side++) {
      double x = xs.get(side == 0 ? 0 : xs.size() - 1);
      List<Rule> here = upright.stream().filter(r -> Math.abs(r.left() - x) <= NEAR).toList();
      double top = here.stream().mapToDouble(Rule::top).min().orElse(ys.get(0));
      double bottom = here.stream().mapToDouble(Rule::bottom).max().orElse(ys.get(0));
      ends[side] = new double[] {top, bottom};
    }
    boolean even = Math.abs(ends[0][0] - ends[1][0]) <= NEAR;
    if (even && ends[0][0] < ys.get(0) - 3 * NEAR) {
      ys.add(0, ends[0][0]);
    }
    even = Math.abs(ends[0][1] - ends[1][1]) <= NEAR;
    if (even && ends[0][1] > ys.get(ys.size() - 1) + 3 * NEAR) {
      ys.add(ends[0][1]);
    }
  }

  private static boolean upright(List<Rule> rules, double x, double y) {
    return rules.stream()
        .anyMatch(r -> Math.abs(r.left() - x) <= NEAR && r.top() <= y && r.bottom() >= y);
  }

  private static boolean level(List<Rule> rules, double y, double x) {
    return rules.stream()
        .anyMatch(r -> Math.abs(r.top() - y) <= NEAR && r.left() <= x && r.right() >= x);
  }

  private static List<Double> edges(List<Double> places) {
    List<Double> sorted = places.stream().sorted().toList();
    List<Double> edges = new ArrayList<>();
    for (double at : sorted) {
      if (edges.isEmpty() || at - edges.get(edges.size() - 1) > NEAR) {
        edges.add(at);
      }
    }
    return edges;
  }
}
