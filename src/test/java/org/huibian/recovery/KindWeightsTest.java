package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.huibian.model.Kind;
import org.junit.jupiter.api.Test;

class KindWeightsTest {
  private final KindWeights weights = KindWeights.load();

  @Test
  void everyPieceOfEvidenceHasAWeightForEveryKind() {
    assertEquals(EnumSet.allOf(KindEvidence.class), weights.byEvidence().keySet());
    weights
        .byEvidence()
        .forEach(
            (evidence, ofKinds) ->
                assertEquals(EnumSet.allOf(Kind.class), EnumSet.copyOf(ofKinds.keySet())));
  }

  @Test
  void noSinglePieceOfEvidenceDecidesAgainstSeveralOthers() {
    assertEquals(Kind.NEWS, kind(KindEvidence.UNSIGNED, KindEvidence.PLAIN));
    assertEquals(
        Kind.POLICY,
        kind(KindEvidence.HEADLINE_EVENT, KindEvidence.NUMBER, KindEvidence.SIGNATURE));
    assertEquals(
        Kind.POLICY, kind(KindEvidence.HEADLINE_NORM, KindEvidence.CLAUSES, KindEvidence.UNSIGNED));
    assertEquals(
        Kind.NEWS,
        kind(
            KindEvidence.HEADLINE_ISSUES_NORM,
            KindEvidence.DATELINE,
            KindEvidence.UNSIGNED,
            KindEvidence.PLAIN,
            KindEvidence.SUMMARY));
  }

  private Kind kind(KindEvidence... evidence) {
    Set<KindEvidence> all = EnumSet.of(KindEvidence.ALWAYS);
    all.addAll(Set.of(evidence));
    return weights.kind(all);
  }
}
