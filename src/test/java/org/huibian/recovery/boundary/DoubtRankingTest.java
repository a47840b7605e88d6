package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
 * The first doubts of an import show the editor where boundaries and titles are wrong, and are few
 * where nothing is. Where errors are looked for, the issues are composed ones, from which nothing
 * was learned, with and without their contents. They are not part of the project; the test is
 * skipped if the property {@code huibian.labels} does not name their folder.
 */
class DoubtRankingTest {
  private static final int FIRST = 10;
  private static final double LEAST_SHOWN = 0.9;

  /** How many doubts about boundaries an issue without any error may have. */
  private static final int NOISE = 5;

  @Test
  void anIssueThatIsDividedRightlyHasFewDoubtsAboutItsBoundaries() {
    for (LabelledIssue issue : LabelledIssue.ofContent()) {
      List<Doubt> doubts = boundaryDoubts(issue);
      assertTrue(doubts.size() <= NOISE, () -> issue.name() + " " + doubts);
    }
  }

  @Test
  void thereIsNoDoubtWhereTheContentsNameEveryArticleThatWasFound() {
    List<LabelledIssue> issues =
        LabelledIssue.ofContent().stream()
            .filter(issue -> !Replays.withoutContents(issue).lines().equals(issue.lines()))
            .toList();
    assertTrue(issues.size() >= 2);
    for (LabelledIssue issue : issues) {
      assertEquals(List.of(), boundaryDoubts(issue), issue.name());
    }
  }

  private static List<Doubt> boundaryDoubts(LabelledIssue issue) {
    return BoundaryScore.recover(issue).doubts().stream()
        .filter(doubt -> DoubtFigures.KINDS.contains(doubt.kind()))
        .toList();
  }

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
    // Of fewer than ten errors, one may be hidden.
    assertTrue(hidden.size() <= Math.ceil((1 - LEAST_SHOWN) * errors), hidden::toString);
  }
}
