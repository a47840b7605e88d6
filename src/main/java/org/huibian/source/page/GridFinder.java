package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds tables and frames: groups of rules that meet, and the cells between them. */
final class GridFinder {
  /** Rules meet if no more than this, in points, is missing between them. */
  static final double REACH = 3;

  /** Rules nearer than this, in points, are one edge: a double line, or two cells' own borders. */
  private static final double SAME_EDGE = 3.2;

  /** A side without a rule of its own lies farther out than this, in points. */
  private static final double OPEN_SIDE = 3 * SAME_EDGE;

  /** A page with more rules than the densest table has is a drawing. */
  private static final int MOST_RULES = 20_000;

  /** A frame that is cut by the end of a page still has so many rules. */
  private static final int FEWEST_RULES = 3;

  private GridFinder() {}

  /** Returns the grids from top to bottom; a frame is a grid of one cell. */
  static List<Grid> find(List<Rule> rules) {
    if (rules.size() > MOST_RULES) {
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> group : connected(RuleMerger.merge(rules))) {
      grid(group).ifPresent(grids::add);
    }
    grids.sort(Comparator.comparingDouble((Grid g) -> g.place().top()));
    return grids;
  }

  /** Groups the rules that meet, directly or by way of others. */
  static List<List<Rule>> connected(List<Rule> rules) {
    DisjointSets sets = new DisjointSets(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      for (int k = i + 1; k < rules.size(); k++) {
        if (meet(rules.get(i), rules.get(k))) {
          sets.join(i, k);
        }
      }
    }
    List<List<Rule>> groups = new ArrayList<>();
    int[] groupOf = new int[rules.size()];
    Arrays.fill(groupOf, -1);
    for (int i = 0; i < rules.size(); i++) {
      int set = sets.find(i);
      if (groupOf[set] < 0) {
        groupOf[set] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(groupOf[set]).add(rules.get(i));
    }
    return groups;
  }

  private static boolean meet(Rule a, Rule b) {
    if (a.isHorizontal() == b.isHorizontal()) {
      return false;
    }
    Rule horizontal = a.isHorizontal() ? a : b;
    Rule vertical = a.isHorizontal() ? b : a;
    return vertical.left() >= horizontal.left() - REACH
        && vertical.left() <= horizontal.right() + REACH
        && horizontal.top() >= vertical.top() - REACH
        && horizontal.top() <= vertical.bottom() + REACH;
  }

  private static Optional<Grid> grid(List<Rule> rules) {
    List<Rule> horizontal = rules.stream().filter(Rule::isHorizontal).toList();
    List<Rule> vertical = rules.stream().filter(r -> !r.isHorizontal()).toList();
    if (horizontal.isEmpty() || vertical.isEmpty() || rules.size() < FEWEST_RULES) {
      return Optional.empty();
    }
    List<Double> ys = edges(horizontal.stream().map(Rule::top).toList());
    List<Double> xs = edges(vertical.stream().map(Rule::left).toList());
    addOpenSides(horizontal, xs);
    addOpenEnds(vertical, xs, ys);
    if (xs.size() < 2 || ys.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(new Grid(xs, ys, mergers(horizontal, vertical, xs, ys)));
  }

  /** Returns the positions of edges in ascending order; positions near one another are one. */
  private static List<Double> edges(List<Double> positions) {
    List<Double> edges = new ArrayList<>();
    for (double position : positions.stream().sorted().toList()) {
      if (edges.isEmpty() || position - edges.get(edges.size() - 1) > SAME_EDGE) {
        edges.add(position);
      }
    }
    return edges;
  }

  /** Adds the outer sides that many tables are drawn without: there the horizontal rules end. */
  private static void addOpenSides(List<Rule> horizontal, List<Double> xs) {
    double left = horizontal.stream().mapToDouble(Rule::left).min().orElseThrow();
    double right = horizontal.stream().mapToDouble(Rule::right).max().orElseThrow();
    if (left < xs.get(0) - OPEN_SIDE) {
      xs.add(0, left);
    }
    if (right > xs.get(xs.size() - 1) + OPEN_SIDE) {
      xs.add(right);
    }
  }

  /** Adds the first or last horizontal edge, which may be missing where a page cuts a table. */
  private static void addOpenEnds(List<Rule> vertical, List<Double> xs, List<Double> ys) {
    List<Rule> left = rulesAt(vertical, xs.get(0));
    List<Rule> right = rulesAt(vertical, xs.get(xs.size() - 1));
    double fallback = ys.get(0);
    double top = upperEnd(left, fallback);
    if (Math.abs(top - upperEnd(right, fallback)) <= SAME_EDGE && top < ys.get(0) - OPEN_SIDE) {
      ys.add(0, top);
    }
    double bottom = lowerEnd(left, fallback);
    if (Math.abs(bottom - lowerEnd(right, fallback)) <= SAME_EDGE
        && bottom > ys.get(ys.size() - 1) + OPEN_SIDE) {
      ys.add(bottom);
    }
  }

  private static List<Rule> rulesAt(List<Rule> vertical, double x) {
    return vertical.stream().filter(r -> Math.abs(r.left() - x) <= SAME_EDGE).toList();
  }

  private static double upperEnd(List<Rule> rules, double fallback) {
    return rules.stream().mapToDouble(Rule::top).min().orElse(fallback);
  }

  private static double lowerEnd(List<Rule> rules, double fallback) {
    return rules.stream().mapToDouble(Rule::bottom).max().orElse(fallback);
  }

  /** Returns, for each elementary cell, the first cell of the merged cell that it belongs to. */
  private static int[] mergers(
      List<Rule> horizontal, List<Rule> vertical, List<Double> xs, List<Double> ys) {
    int columns = xs.size() - 1;
    DisjointSets cells = new DisjointSets(columns * (ys.size() - 1));
    for (int row = 0; row + 1 < ys.size(); row++) {
      for (int column = 0; column < columns; column++) {
        int cell = row * columns + column;
        double x = (xs.get(column) + xs.get(column + 1)) / 2;
        double y = (ys.get(row) + ys.get(row + 1)) / 2;
        if (column > 0 && !hasVertical(vertical, xs.get(column), y)) {
          cells.join(cell, cell - 1);
        }
        if (row > 0 && !hasHorizontal(horizontal, ys.get(row), x)) {
          cells.join(cell, cell - columns);
        }
      }
    }
    int[] owners = new int[columns * (ys.size() - 1)];
    Arrays.setAll(owners, cells::find);
    return owners;
  }

  private static boolean hasVertical(List<Rule> rules, double x, double y) {
    return rules.stream()
        .anyMatch(r -> Math.abs(r.left() - x) <= SAME_EDGE && r.top() <= y && r.bottom() >= y);
  }

  private static boolean hasHorizontal(List<Rule> rules, double y, double x) {
    return rules.stream()
        .anyMatch(r -> Math.abs(r.top() - y) <= SAME_EDGE && r.left() <= x && r.right() >= x);
  }
}
