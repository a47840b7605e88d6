package org.huibian.recovery.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibian.layout.Layout;
import org.huibian.layout.LayoutReader;
import org.huibian.model.Decisions;
import org.huibian.source.SourceText;
import org.huibian.text.Authorities;

/**
 * Prints how well the lattice finds the labelled articles, each issue of the association by weights
 * that were learned without it. No test: run it by hand.
 */
public final class BoundaryFigures {
  private BoundaryFigures() {}

  /** Prints a line for each issue, then what is wrong. */
  public static void main(String[] args) {
    List<LabelledIssue> issues = LabelledIssue.ofAssociation();
    List<BoundaryLearner> learners = issues.stream().map(BoundaryLearner::of).toList();
    for (int i = 0; i < issues.size(); i++) {
      List<BoundaryLearner> others = new ArrayList<>(learners);
      others.remove(i);
      BoundaryWeights weights = BoundaryLearner.fit(others);
      print(
          args.length > 1 ? BoundaryLearner.replays(issues.get(i)) : List.of(issues.get(i)),
          weights);
    }
    BoundaryWeights weights = BoundaryLearner.fit(learners);
    weights.byEvidence().entrySet().stream()
        .sorted((a, b) -> Double.compare(Math.abs(b.getValue()), Math.abs(a.getValue())))
        .forEach(e -> System.out.print(e.getKey() + " " + e.getValue() + "  "));
    System.out.println();
    print(LabelledIssue.composed("dump"), weights);
    print(LabelledIssue.composed("reflowed"), weights);
    print(
        LabelledIssue.composed("reflowed").stream().map(Replays::withoutContents).toList(),
        weights);
  }

  static BoundaryScore score(LabelledIssue issue, BoundaryWeights weights) {
    SourceText source = new SourceText(Path.of("invented.txt"), issue.lines());
    Layout layout = LayoutReader.read(source, Decisions.NONE);
    return BoundaryScore.of(
        issue, BoundaryLattice.find(layout, Authorities.load(), Decisions.NONE, weights));
  }

  private static void print(List<LabelledIssue> issues, BoundaryWeights weights) {
    double f1 = 0;
    double title = 0;
    for (LabelledIssue issue : issues) {
      BoundaryScore score = score(issue, weights);
      f1 += score.articleF1() / issues.size();
      title += score.title() / issues.size();
      System.out.printf(
          Locale.ROOT,
          "%-50s f1 %.4f title %.4f%n",
          issue.name(),
          score.articleF1(),
          score.title());
      score.errors().forEach(error -> System.out.println("    " + error));
    }
    System.out.printf(Locale.ROOT, "%-50s f1 %.4f title %.4f%n", "MEAN", f1, title);
  }
}
