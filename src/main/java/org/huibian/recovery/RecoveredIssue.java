package org.huibian.recovery;

import java.util.List;
import java.util.Map;
import org.huibian.layout.Layout;
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
}
