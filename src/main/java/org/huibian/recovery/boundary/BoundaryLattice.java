package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibian.layout.Layout;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Authorities;

/**
 * Chooses where the articles of an issue start. A path through the lattice is a sequence of titles;
 * its score is the sum of the weights of their evidence, which depends on the title before. The
 * best path is found as by Viterbi, with the best few titles as states, in time proportional to the
 * length of the issue.
 */
public final class BoundaryLattice {
  /** How many titles before are tried for each candidate. */
  private static final int BEAM = 10;

  /** How many candidates before are tried in any case. */
  private static final int RECENT = 3;

  /** The score of what the editor has decided. */
  private static final double DECIDED = 10_000;

  /** A place where an article starts with a lower probability is no near miss. */
  private static final double NEAR_MISS = 0.005;

  private final LineRuns text;
  private final EvidenceFinder finder;
  private final BoundaryWeights weights;
  private final List<TitleNode> nodes = new ArrayList<>();

  private BoundaryLattice(
      Layout layout, Authorities authorities, Decisions decisions, BoundaryWeights weights) {
    this.text = new LineRuns(layout, decisions);
    this.finder = new EvidenceFinder(text, authorities);
    this.weights = weights;
    for (int i = 0; i < text.size(); i++) {
      addNodes(i, decisions);
    }
  }

  /** Finds the starts of the articles of an issue. */
  public static Boundaries find(
      Layout layout, Authorities authorities, Decisions decisions, BoundaryWeights weights) {
    return new BoundaryLattice(layout, authorities, decisions, weights).boundaries();
  }

  private void addNodes(int segment, Decisions decisions) {
    int line = text.at(segment).line();
    boolean decided = decisions.has(line, Verdict.ARTICLE);
    if (decisions.has(line, Verdict.NO_ARTICLE) || decisions.has(line, Verdict.JOIN)) {
      return;
    }
    List<TitleCandidate> candidates = TitleCandidate.from(text, segment);
    if (decided && candidates.isEmpty()) {
      candidates = List.of(TitleCandidate.of(text, segment, text.paragraphEnd(segment)));
    }
    for (TitleCandidate candidate : candidates) {
      if (isAllowed(candidate, decisions)) {
        Set<TitleEvidence> evidence = finder.find(candidate, candidates);
        double own = weights.sum(evidence) + (decided ? DECIDED : 0);
        nodes.add(new TitleNode(candidate, evidence, own));
      }
    }
  }

  /** Returns whether a candidate ends where the editor has not decided otherwise. */
  private boolean isAllowed(TitleCandidate candidate, Decisions decisions) {
    for (int i = candidate.from() + 1; i < candidate.to(); i++) {
      int line = text.at(i).line();
      if (decisions.has(line, Verdict.APART)
          || decisions.has(line, Verdict.NOT_JOINED)
          || decisions.has(line, Verdict.ARTICLE)
          || decisions.has(line, Verdict.NO_ARTICLE)) {
        return false;
      }
    }
    return candidate.to() == text.size()
        || !decisions.has(text.at(candidate.to()).line(), Verdict.JOIN);
  }

  private Boundaries boundaries() {
    forward();
    double most = 0;
    int end = -1;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).forward > most || end < 0 && nodes.get(i).forward >= most) {
        most = nodes.get(i).forward;
        end = i;
      }
    }
    Map<Integer, TitleNode> path = new HashMap<>();
    for (int i = end; i >= 0; i = nodes.get(i).best) {
      path.put(nodes.get(i).from(), nodes.get(i));
    }
    PathProbabilities probabilities = PathProbabilities.of(nodes, text.size());
    List<ArticleStart> starts = new ArrayList<>();
    Map<Integer, Integer> misses = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      int from = nodes.get(i).from();
      if (path.get(from) == nodes.get(i)) {
        starts.add(start(i, probabilities.ofTitle(i), probabilities));
      } else if (!path.containsKey(from) && probabilities.ofStart(from) > NEAR_MISS) {
        misses.merge(
            from, i, (a, b) -> probabilities.ofTitle(b) > probabilities.ofTitle(a) ? b : a);
      }
    }
    return new Boundaries(
        starts, misses.values().stream().map(i -> start(i, 0, probabilities)).toList());
  }

  private ArticleStart start(int at, double titleProbability, PathProbabilities probabilities) {
    TitleNode node = nodes.get(at);
    List<Integer> lines = node.title.passage().lines().stream().map(line -> line.number()).toList();
    return new ArticleStart(
        lines, node.title.text(), titleProbability, probabilities.ofStart(node.from()));
  }

  /** Scores every candidate after the best few candidates before it. */
  private void forward() {
    List<Integer> beam = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      TitleNode node = nodes.get(i);
      node.forward = Double.NEGATIVE_INFINITY;
      addEdge(i, -1, node.own);
      Set<Integer> tried = new TreeSet<>(beam);
      for (int k = i - 1, recent = 0; k >= 0 && recent < RECENT; k--) {
        if (nodes.get(k).title.to() <= node.from()) {
          tried.add(k);
          recent++;
        }
      }
      for (int k : tried) {
        TitleNode last = nodes.get(k);
        if (last.title.to() <= node.from()) {
          addEdge(
              i, k, node.own + weights.sum(finder.relative(node.title, node.evidence, last.title)));
        }
      }
      keep(beam, i);
    }
  }

  private void addEdge(int at, int before, double score) {
    TitleNode node = nodes.get(at);
    node.before.add(before);
    node.scores.add(score);
    double sum = score + (before < 0 ? 0 : nodes.get(before).forward);
    if (sum > node.forward) {
      node.forward = sum;
      node.best = before;
    }
  }

  private void keep(List<Integer> beam, int added) {
    beam.add(added);
    if (beam.size() > BEAM) {
      int worst = beam.get(0);
      for (int k : beam) {
        worst = nodes.get(k).forward < nodes.get(worst).forward ? k : worst;
      }
      beam.remove(Integer.valueOf(worst));
    }
  }
}
