package org.huibian.ingest;

import java.util.List;
import java.util.Map;
import org.huibian.recovery.RecoveredIssue;

/**
 * The data of the page on which an editor reviews an import.
 *
 * @param recovered the issue as it was recovered from the original
 * @param lines the lines of the original
 */
public record Review(RecoveredIssue recovered, List<String> lines) {
  /** The name of the page in the issue's folder. */
  public static final String FILE_NAME = "review.html";

  /** Copies the list. */
  public Review {
    lines = List.copyOf(lines);
  }

  /**
   * Returns this review with other numbers for the articles.
   *
   * @param numbers the new number by the present one
   */
  Review withNumbers(Map<Integer, Integer> numbers) {
    return new Review(recovered.withNumbers(numbers), lines);
  }
}
