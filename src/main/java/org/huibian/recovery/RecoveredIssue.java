package org.huibian.recovery;

import java.util.List;
import java.util.Map;
import org.huibian.layout.Layout;
import org.huibian.model.Issue;

/**
 * What an import has made of a source.
 *
 * @param issue the issue with its articles
 * @param layout what the layout found: family, masthead, contents
 * @param ledger what became of every character
 * @param doubts what an editor should look at, worst first, then by line
 */
public record RecoveredIssue(Issue issue, Layout layout, Ledger ledger, List<Doubt> doubts) {
  /** Copies the list. */
  public RecoveredIssue {
    doubts = List.copyOf(doubts);
  }

  /**
   * The same with other numbers for its articles: those for good.
   *
   * @param numbers the new number by the present one
   */
  public RecoveredIssue withNumbers(Map<Integer, Integer> numbers) {
    return new RecoveredIssue(
        issue.withNumbers(numbers), layout, ledger.withNumbers(numbers), doubts);
  }
}
