package org.huibian.recovery.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huibian.model.Article;
import org.huibian.model.Decisions;
import org.huibian.model.IssueId;
import org.huibian.recovery.Doubt;
import org.huibian.recovery.RecoveredIssue;
import org.huibian.recovery.Recovery;
import org.huibian.source.SourceText;
import org.huibian.text.TextKey;

/**
 * How well the articles of a recovered issue agree with the labelled ones.
 *
 * @param articleF1 the F1 measure of the first lines
 * @param title the share of the labelled titles that were recovered to the letter
 * @param errors what differs, a line each
 * @param lines the numbers of the lines where something differs
 */
record BoundaryScore(double articleF1, double title, List<String> errors, List<Integer> lines) {
  private static final IssueId ISSUE = new IssueId(2000, 1);

  /** Copies the lists. */
  BoundaryScore {
    errors = List.copyOf(errors);
    lines = List.copyOf(lines);
  }

  /** Recovers a labelled issue and scores it. */
  static BoundaryScore of(LabelledIssue labelled) {
    return of(labelled, recover(labelled));
  }

  /** Recovers a labelled issue. */
  static RecoveredIssue recover(LabelledIssue labelled) {
    return recover(labelled, BoundaryWeights.load());
  }

  /** Recovers a labelled issue by other weights than the program's own. */
  static RecoveredIssue recover(LabelledIssue labelled, BoundaryWeights weights) {
    SourceText source = new SourceText(Path.of("invented.txt"), labelled.lines());
    return Recovery.recover(source, Optional.of(ISSUE), Decisions.NONE, "source.txt", weights);
  }

  /** Scores an issue that was recovered from a labelled one. */
  static BoundaryScore of(LabelledIssue labelled, RecoveredIssue recovered) {
    Map<Integer, String> made = new TreeMap<>();
    for (Article article : recovered.issue().articles()) {
      made.put(article.source().orElseThrow().first(), article.head().title());
    }
    return of(labelled, made);
  }

  /** Scores the boundaries that were found in a labelled issue. */
  static BoundaryScore of(LabelledIssue labelled, Boundaries boundaries) {
    Map<Integer, String> made = new TreeMap<>();
    boundaries.starts().forEach(start -> made.put(start.line(), start.title()));
    BoundaryScore score = of(labelled, made);
    List<String> errors = new ArrayList<>(score.errors());
    errors.add(
        "doubtful starts "
            + boundaries.starts().stream()
                .filter(s -> s.titleProbability() < 1 - Doubt.LEAST)
                .map(s -> say(s.line(), s.titleProbability()))
                .toList()
            + " near misses "
            + boundaries.nearMisses().stream()
                .filter(s -> s.probability() > Doubt.LEAST)
                .map(s -> say(s.line(), s.probability()))
                .toList());
    return new BoundaryScore(score.articleF1(), score.title(), errors, score.lines());
  }

  private static String say(int line, double probability) {
    return String.format(Locale.ROOT, "%d %.2f", line, probability);
  }

  /** Scores titles by their lines. */
  private static BoundaryScore of(LabelledIssue labelled, Map<Integer, String> titlesByLine) {
    Map<Integer, String> made = new TreeMap<>(titlesByLine);
    List<String> errors = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int found = 0;
    int titles = 0;
    int count = made.size();
    for (LabelledIssue.Label label : labelled.articles()) {
      String title = made.remove(label.line());
      title = title == null ? made.remove(label.line() - 1) : title;
      if (title == null) {
        lines.add(label.line());
        errors.add("missed " + label.line() + " " + label.title());
        continue;
      }
      found++;
      if (key(title).equals(key(label.title()))) {
        titles++;
      } else {
        lines.add(label.line());
        errors.add("title " + label.line() + " " + title + " for " + label.title());
      }
    }
    lines.addAll(made.keySet());
    made.forEach((line, title) -> errors.add("false " + line + " " + title));
    double f1 = 2.0 * found / (count + labelled.articles().size());
    return new BoundaryScore(f1, (double) titles / labelled.articles().size(), errors, lines);
  }

  private static String key(String title) {
    return TextKey.normalized(title).replace('·', '.');
  }
}
