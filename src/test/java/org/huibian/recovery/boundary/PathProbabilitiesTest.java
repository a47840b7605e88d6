package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.huibian.recovery.Doubt;
import org.junit.jupiter.api.Test;

/** The probabilities of titles and starts are those of all paths through the lattice. */
class PathProbabilitiesTest {
  private static final int INVENTED = 6;

  private static TitleNode node(int from, int to, double... scores) {
    TitleNode node =
        new TitleNode(new TitleCandidate(from, to, null, "", List.of(), false), Set.of(), 0);
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i])) {
        node.before.add(i - 1);
        node.scores.add(scores[i]);
      }
    }
    return node;
  }

  @Test
  void aSingleCandidateWithoutEvidenceIsAsLikelyAsNot() {
    PathProbabilities probabilities = PathProbabilities.of(List.of(node(0, 1, 0)), 1);
    assertEquals(0.5, probabilities.ofTitle(0), 0.1);
  }

  @Test
  void twoTitlesOfOneStartShareItsProbability() {
    List<TitleNode> nodes = List.of(node(0, 1, 4), node(0, 2, 4, Double.NaN));
    PathProbabilities probabilities = PathProbabilities.of(nodes, 2);
    assertEquals(0.5, probabilities.ofTitle(0), 0.1);
    assertTrue(probabilities.ofStart(0) > 0.95);
  }

  @Test
  void aStartIsUnlikelyWhereAllPathsWithItAreWorse() {
    List<TitleNode> nodes = List.of(node(0, 1, 5), node(1, 2, -3, -3));
    PathProbabilities probabilities = PathProbabilities.of(nodes, 2);
    assertTrue(probabilities.ofStart(0) > 0.95);
    assertTrue(probabilities.ofStart(1) < 0.1);
  }

  @Test
  void whatIsDoubtfulIsWrongAboutAsOftenAsItsProbabilitySays() {
    Random random = new Random(20261129);
    List<LabelledIssue> issues = LabelledIssue.ofContent();
    double expected = 0;
    int wrong = 0;
    for (int i = 0; i < INVENTED; i++) {
      LabelledIssue issue = InventedIssue.of(issues.get(i % issues.size()), 60, i % 2 == 0, random);
      LabelledIssue plain = Replays.withoutContents(Replays.reflowed(issue, random));
      List<Integer> errors = new ArrayList<>(BoundaryScore.of(plain).lines());
      for (Doubt doubt : BoundaryScore.recover(plain).doubts()) {
        if (DoubtFigures.KINDS.contains(doubt.kind())) {
          expected += doubt.probability();
          boolean is = errors.contains(doubt.line()) || errors.contains(doubt.line() + 1);
          wrong += is ? 1 : 0;
        }
      }
    }
    String figures = wrong + " wrong, expected " + expected;
    assertTrue(wrong <= 2 * expected + 2 && expected <= 4 * wrong + 4, figures);
  }
}
