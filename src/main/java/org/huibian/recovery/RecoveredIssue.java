package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.layout.Layout;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;

/**
 * The outcome of a recovery.
 *
 * @param issue the issue with its articles
 * @param layout the layout of its original
 * @param ledger where every character ended up
 * @param doubts the decisions that an editor should check, worst first, then by line
 */
public record RecoveredIssue(Issue issue, Layout layout, Ledger ledger, List<Doubt> doubts) {
  /** Copies the list. */
  public RecoveredIssue {
    doubts = List.copyOf(doubts);
  }

  /**
   * Returns the same issue with other article numbers, for an issue whose articles have lasting
   * numbers already.
   *
   * @param numbers the new number by the present one
   */
  public RecoveredIssue withNumbers(Map<Integer, Integer> numbers) {
    return new RecoveredIssue(
        issue.withNumbers(numbers), layout, ledger.withNumbers(numbers), doubts);
  }

  /**
   * Joins what was recovered from the originals of one issue. Articles are numbered through, and
   * lines are counted on from one original to the next in the ledger and the doubts; the lines of
   * an article stay those of its own original, which its head names. The layout is that of the
   * first original.
   *
   * @param parts one issue for each original, in order; at least one
   * @param lines how many lines each original has
   */
  public static RecoveredIssue join(List<RecoveredIssue> parts, List<Integer> lines) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Article> articles = new ArrayList<>();
    List<Ledger.Row> rows = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < parts.size(); i++) {
      RecoveredIssue part = parts.get(i);
      int first = articles.size();
      for (Article article : part.issue().articles()) {
        ArticleId id = new ArticleId(part.issue().id(), first + article.id().number());
        Optional<String> file = part.issue().sourceFiles().stream().findFirst();
        articles.add(article.withId(id).withHead(article.head().toBuilder().file(file).build()));
      }
      int skipped = before;
      part.ledger().rows().forEach(row -> rows.add(row.moved(skipped, first)));
      part.doubts().forEach(doubt -> doubts.add(doubt.moved(skipped)));
      before += lines.get(i);
    }
    return new RecoveredIssue(
        issue(parts, InterpretationLinker.link(articles)),
        parts.get(0).layout(),
        new Ledger(rows),
        Doubt.listed(doubts));
  }

  /** Returns the issue of all articles; what only one original states holds for the whole. */
  private static Issue issue(List<RecoveredIssue> parts, List<Article> articles) {
    Issue first = parts.get(0).issue();
    List<Issue> all = parts.stream().map(RecoveredIssue::issue).toList();
    return new Issue(
        first.id(),
        all.stream()
            .map(Issue::number)
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty()),
        parts.stream()
            .flatMap(part -> part.layout().masthead().title().stream())
            .findFirst()
            .orElse(first.title()),
        all.stream().map(Issue::publisher).filter(p -> !p.isEmpty()).findFirst().orElse(""),
        all.stream().flatMap(issue -> issue.sourceFiles().stream()).toList(),
        articles);
  }
}
