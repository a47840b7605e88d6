package org.huibian.recovery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.recovery.KindLearner.Sample;
import org.huibian.recovery.boundary.LabelledIssue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The kinds of an issue's articles are found with weights that were learned without it. The issues
 * are those of the content, or those of a collection of labelled issues if the property {@code
 * huibian.labels} names its folder; it holds composed issues as well, from which nothing is
 * learned.
 */
class KindLeaveOneOutTest {
  private static final double LEAST = 0.93;

  @TestFactory
  Stream<DynamicTest> theKindsOfAnIssueAreFoundWithoutLearningFromIt() {
    List<LabelledIssue> issues =
        LabelledIssue.isAvailable() ? LabelledIssue.ofAssociation() : LabelledIssue.ofContent();
    List<List<Sample>> samples = issues.stream().map(KindLearner::samples).toList();
    return issues.stream()
        .map(
            issue ->
                DynamicTest.dynamicTest(
                    issue.name(), () -> check(issue, without(samples, issues.indexOf(issue)))));
  }

  @TestFactory
  Stream<DynamicTest> theKindsOfComposedIssuesAreFoundWithoutLearningFromThem() {
    if (!LabelledIssue.isAvailable()) {
      return Stream.empty();
    }
    KindWeights weights = KindWeights.load();
    return Stream.of("dump", "reflowed")
        .flatMap(family -> LabelledIssue.composed(family).stream())
        .map(issue -> DynamicTest.dynamicTest(issue.name(), () -> check(issue, weights)));
  }

  private static List<Sample> without(List<List<Sample>> samples, int index) {
    List<Sample> others = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (i != index) {
        others.addAll(samples.get(i));
      }
    }
    return others;
  }

  private static void check(LabelledIssue issue, List<Sample> others) {
    check(issue, KindLearner.fit(others));
  }

  private static void check(LabelledIssue issue, KindWeights weights) {
    double accuracy = KindLearner.accuracy(KindLearner.of(issue, 1), weights);
    assertTrue(accuracy >= LEAST, () -> issue.name() + ": " + accuracy);
  }
}
