package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A candidate in the lattice, with its scores after the candidates before it. */
final class TitleNode {
  final TitleCandidate title;
  final Set<TitleEvidence> evidence;

  /** The score that does not depend on what stands before. */
  final double own;

  /** The indexes of the candidates before it that were tried; -1 for the start of the issue. */
  final List<Integer> before = new ArrayList<>();

  /** The scores after each of them. */
  final List<Double> scores = new ArrayList<>();

  /** The score of the best path from the start of the issue that ends with it. */
  double forward;

  /** The candidate before it on the best path. */
  int best = -1;

  TitleNode(TitleCandidate title, Set<TitleEvidence> evidence, double own) {
    this.title = title;
    this.evidence = evidence;
    this.own = own;
  }

  /** Returns the index of the first segment. */
  int from() {
    return title.from();
  }
}
