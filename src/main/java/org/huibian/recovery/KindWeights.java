package org.huibian.recovery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibian.model.Kind;
import org.huibian.text.WordList;

/**
 * How much each piece of evidence speaks for each kind, as the logarithm of odds.
 *
 * @param byEvidence the weights; a missing weight counts as 0
 */
record KindWeights(Map<KindEvidence, Map<Kind, Double>> byEvidence) {
  private static final String DATA = "kind-weights.tsv";

  /** Copies the map. */
  KindWeights {
    Map<KindEvidence, Map<Kind, Double>> copy = new EnumMap<>(KindEvidence.class);
    byEvidence.forEach((evidence, weights) -> copy.put(evidence, Map.copyOf(weights)));
    byEvidence = copy;
  }

  /**
   * Loads the weights that are part of the program: a name and a weight for each kind, separated by
   * tabs.
   */
  static KindWeights load() {
    return load(DATA);
  }

  /** Loads the weights of a resource beside this class, in the same form. */
  static KindWeights load(String name) {
    Map<KindEvidence, Map<Kind, Double>> weights = new EnumMap<>(KindEvidence.class);
    for (String line : WordList.read(KindWeights.class, name)) {
      List<String> cells = List.of(line.split("\t"));
      Map<Kind, Double> ofKinds = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        ofKinds.put(kind, Double.valueOf(cells.get(1 + kind.ordinal())));
      }
      weights.put(KindEvidence.valueOf(cells.get(0)), ofKinds);
    }
    return new KindWeights(weights);
  }

  /** Returns the kind that the evidence speaks for most; the first of two equal ones. */
  Kind kind(Set<KindEvidence> evidence) {
    Kind best = Kind.OTHER;
    double most = Double.NEGATIVE_INFINITY;
    for (Kind kind : Kind.values()) {
      double sum = sum(evidence, kind);
      if (sum > most) {
        best = kind;
        most = sum;
      }
    }
    return best;
  }

  private double sum(Set<KindEvidence> evidence, Kind kind) {
    double sum = 0;
    for (KindEvidence piece : evidence) {
      sum += byEvidence.getOrDefault(piece, Map.of()).getOrDefault(kind, 0.0);
    }
    return sum;
  }
}
