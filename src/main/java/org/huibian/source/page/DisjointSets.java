package org.huibian.source.page;

import java.util.Arrays;

/** Disjoint sets of the numbers from 0 to a bound; at first each number is a set of its own. */
final class DisjointSets {
  private final int[] parent;

  DisjointSets(int size) {
    parent = new int[size];
    Arrays.setAll(parent, i -> i);
  }

  /** Returns the number that stands for the set of a number. */
  int find(int number) {
    while (parent[number] != number) {
      parent[number] = parent[parent[number]];
      number = parent[number];
    }
    return number;
  }

  /** Joins the sets of two numbers; the smaller of their representatives stands for both. */
  void join(int a, int b) {
    int first = find(a);
    int second = find(b);
    parent[Math.max(first, second)] = Math.min(first, second);
  }
}
