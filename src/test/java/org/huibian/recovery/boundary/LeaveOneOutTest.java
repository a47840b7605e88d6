package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The articles of an issue are found with weights that were learned without it. The issues are
 * those of the content, or those of a collection of labelled issues if the property {@code
 * huibian.labels} names its folder.
 */
class LeaveOneOutTest {
  private static final double LEAST_F1 = 0.98;

  private static final double LEAST_TITLE = 0.98;

  /** Fewer than the program's weights are learned from, so that the test takes less time. */
  private static final int INVENTED = 4;

  @TestFactory
  Stream<DynamicTest> theArticlesOfAnIssueAreFoundWithoutLearningFromIt() {
    List<LabelledIssue> issues =
        LabelledIssue.isAvailable() ? LabelledIssue.ofAssociation() : LabelledIssue.ofContent();
    List<BoundaryLearner> learners =
        issues.stream().map(issue -> BoundaryLearner.of(issue, INVENTED)).toList();
    return issues.stream()
        .map(
            issue ->
                DynamicTest.dynamicTest(
                    issue.name(), () -> check(issue, without(learners, issues.indexOf(issue)))));
  }

  private static BoundaryWeights without(List<BoundaryLearner> learners, int index) {
    List<BoundaryLearner> others = new ArrayList<>(learners);
    others.remove(index);
    return BoundaryLearner.fit(others);
  }

  private static void check(LabelledIssue issue, BoundaryWeights weights) {
    BoundaryScore score = BoundaryFigures.score(issue, weights);
    assertTrue(score.articleF1() >= LEAST_F1, score::toString);
    assertTrue(score.title() >= LEAST_TITLE, score::toString);
  }
}
