package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.RecoveredIssue;

/**
 * Prints how many wrong boundaries and titles are among the first doubts of an import, and how many
 * of these are about nothing wrong: of the issues of the association, their replays and issues
 * invented from them, each by weights that were learned without it, and of the composed issues. No
 * test: run it by hand.
 */
public final class DoubtFigures {
  private static final int FIRST = 10;

  /** The kinds of doubt that are about boundaries and titles. */
  static final Set<Doubt.Kind> KINDS =
      Set.of(
          Doubt.Kind.ARTICLE_START,
          Doubt.Kind.ARTICLE_NOT_STARTED,
          Doubt.Kind.TITLE_EXTENT,
          Doubt.Kind.CONTENTS_ENTRY_MISSING);

  private final String name;
  private final boolean detailed;
  private int issues;
  private int errors;
  private int shown;
  private int listed;
  private int right;
  private int others;
  private int noisy;

  private DoubtFigures(String name, boolean detailed) {
    this.name = name;
    this.detailed = detailed;
  }

  /** Prints a line for each set of issues; with any argument what is hidden or listed, too. */
  public static void main(String[] args) {
    boolean detailed = args.length > 0;
    List<LabelledIssue> association = LabelledIssue.ofAssociation();
    List<BoundaryLearner> learners = association.stream().map(BoundaryLearner::of).toList();
    DoubtFigures real = new DoubtFigures("association", detailed);
    DoubtFigures replays = new DoubtFigures("replays", detailed);
    DoubtFigures invented = new DoubtFigures("invented", detailed);
    DoubtFigures headlines = new DoubtFigures("other headlines", detailed);
    for (int i = 0; i < association.size(); i++) {
      List<BoundaryLearner> others = new ArrayList<>(learners);
      others.remove(i);
      BoundaryWeights weights = BoundaryLearner.fit(others);
      LabelledIssue issue = association.get(i);
      real.add(issue, weights);
      List<LabelledIssue> changed = BoundaryLearner.replays(issue);
      changed.subList(1, changed.size()).forEach(replay -> replays.add(replay, weights));
      Random random = new Random(i);
      for (int k = 0; k < 4; k++) {
        LabelledIssue other = InventedIssue.of(issue, k % 2 == 0 ? 60 : 25, k % 2 == 0, random);
        invented.add(Replays.dumped(other, random), weights);
        invented.add(Replays.reflowed(other, random), weights);
        headlines.add(Replays.withHeadlines(issue, () -> InventedIssue.headline(random)), weights);
      }
    }
    BoundaryWeights weights = BoundaryLearner.fit(learners);
    List<DoubtFigures> all = new ArrayList<>(List.of(real, replays, invented, headlines));
    List<LabelledIssue> dump = LabelledIssue.composed("dump");
    List<LabelledIssue> reflowed = LabelledIssue.composed("reflowed");
    all.add(of("composed dump", detailed, dump, weights));
    all.add(of("composed reflowed", detailed, reflowed, weights));
    List<LabelledIssue> plain = reflowed.stream().map(Replays::withoutContents).toList();
    all.add(of("composed without contents", detailed, plain, weights));
    Random random = new Random(1);
    List<LabelledIssue> perturbed = new ArrayList<>();
    plain.forEach(issue -> perturbed.add(Replays.dumped(issue, random)));
    plain.forEach(issue -> perturbed.add(Replays.shuffled(issue, random)));
    dump.forEach(issue -> perturbed.add(Replays.withoutPageEndMarks(issue)));
    all.add(of("composed, changed", detailed, perturbed, weights));
    all.forEach(DoubtFigures::print);
  }

  private static DoubtFigures of(
      String name, boolean detailed, List<LabelledIssue> issues, BoundaryWeights weights) {
    DoubtFigures figures = new DoubtFigures(name, detailed);
    issues.forEach(issue -> figures.add(issue, weights));
    return figures;
  }

  private void add(LabelledIssue issue, BoundaryWeights weights) {
    RecoveredIssue recovered = BoundaryScore.recover(issue, weights);
    BoundaryScore score = BoundaryScore.of(issue, recovered);
    List<Doubt> first = recovered.doubts().stream().limit(FIRST).toList();
    Set<Integer> doubtful = new TreeSet<>();
    Set<Integer> wrong = new TreeSet<>(score.lines());
    issues++;
    errors += wrong.size();
    int noise = 0;
    for (Doubt doubt : first) {
      if (!KINDS.contains(doubt.kind())) {
        others++;
        noise++;
        continue;
      }
      boolean hit = isNear(wrong, doubt.line());
      doubtful.add(doubt.line());
      listed++;
      right += hit ? 1 : 0;
      noise += hit ? 0 : 1;
      if (detailed) {
        say(issue, (hit ? "right " : "noise ") + doubt);
      }
    }
    noisy += noise > FIRST / 2 ? 1 : 0;
    for (int line : wrong) {
      boolean found = doubtful.contains(line) || doubtful.contains(line - 1);
      shown += found ? 1 : 0;
      if (detailed && !found) {
        say(issue, "hidden " + line + " " + score.errors());
      }
    }
  }

  private static boolean isNear(Set<Integer> lines, int line) {
    return lines.contains(line) || lines.contains(line + 1);
  }

  private void say(LabelledIssue issue, String text) {
    System.out.println(name + " | " + issue.name() + ": " + text);
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%-26s %3d issues, errors shown %d of %d, boundary doubts right %d of %d, others %d, issues"
            + " with more than half noise %d%n",
        name,
        issues,
        shown,
        errors,
        right,
        listed,
        others,
        noisy);
  }
}
