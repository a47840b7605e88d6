package org.huibian.recovery.boundary;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The articles of the project's issues are found although an issue has lost what usually shows
 * them. The changes are the same in every run. Recovery itself refuses an issue with a character
 * that is lost or invented.
 */
class ReplayTest {
  /** The least F1 measure of any issue. */
  private static final double LEAST_F1 = 0.97;

  private static final int HEADLINES = 200;
  private static final long SEED = 20260401;

  private final List<LabelledIssue> issues = LabelledIssue.ofContent();

  @Test
  void marksOfParagraphEndsAreMissingAtTheEndsOfPages() {
    check(issues.stream().map(Replays::withoutPageEndMarks));
  }

  @Test
  void theContentsAreMissing() {
    check(issues.stream().map(Replays::withoutContents));
  }

  @Test
  void theIssueIsSetAsAPageDump() {
    Random random = new Random(SEED);
    check(issues.stream().map(issue -> Replays.dumped(issue, random)));
  }

  @Test
  void theIssueIsSetAsAPageDumpAndBack() {
    Random random = new Random(SEED);
    check(issues.stream().map(issue -> Replays.reflowed(Replays.dumped(issue, random), random)));
  }

  @Test
  void theArticlesStandInAnotherOrder() {
    Random random = new Random(SEED);
    check(
        issues.stream()
            .map(Replays::withoutContents)
            .map(issue -> Replays.shuffled(issue, random)));
  }

  @Test
  void theHeadlinesAreOthersOfMinistries() {
    Random random = new Random(SEED);
    List<LabelledIssue> changed = new ArrayList<>();
    int headlines = 0;
    while (headlines < HEADLINES) {
      for (LabelledIssue issue : issues) {
        changed.add(Replays.withHeadlines(issue, () -> InventedIssue.headline(random)));
        headlines += issue.articles().size();
      }
    }
    check(changed.stream());
  }

  private static void check(Stream<LabelledIssue> issues) {
    List<BoundaryScore> scores = issues.map(BoundaryScore::of).toList();
    assertAll(
        scores.stream()
            .map(score -> () -> assertTrue(score.articleF1() >= LEAST_F1, score::toString)));
  }
}
