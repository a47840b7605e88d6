package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.RecoveredIssue;
import org.junit.jupiter.api.Test;

/**
 * The first doubts of an import show the editor where boundaries and titles are wrong. The issues
 * are composed ones, from which nothing was learned, with and without their contents. They are not
 * part of the project; the test is skipped if the property {@code huibian.labels} does not name
 * their folder.
 */
class DoubtRankingTest {
  private static final int FIRST = 10;
  private static final double LEAST_SHOWN = 0.9;

  @Test
  void nineOfTenErrorsAreAmongTheFirstTenDoubts() {
    assumeTrue(LabelledIssue.isAvailable(), "huibian.labels names no labelled issues");
    List<LabelledIssue> issues = new ArrayList<>(LabelledIssue.composed("dump"));
    List<LabelledIssue> reflowed = LabelledIssue.composed("reflowed");
    issues.addAll(reflowed);
    reflowed.stream().map(Replays::withoutContents).forEach(issues::add);
    List<String> hidden = new ArrayList<>();
    int errors = 0;
    for (LabelledIssue issue : issues) {
      RecoveredIssue recovered = BoundaryScore.recover(issue);
      Set<Integer> doubtful =
          recovered.doubts().stream().limit(FIRST).map(Doubt::line).collect(Collectors.toSet());
      for (int line : BoundaryScore.of(issue, recovered).lines()) {
        errors++;
        if (!doubtful.contains(line) && !doubtful.contains(line - 1)) {
          hidden.add(issue.name() + " " + line);
        }
      }
    }
    assertTrue(hidden.size() <= (1 - LEAST_SHOWN) * errors, hidden::toString);
  }
}
