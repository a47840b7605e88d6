package org.huibian.ingest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huibian.recovery.RecoveredIssue;

/**
 * The data of the page on which an editor reviews an import.
 *
 * @param recovered the issue as it was recovered from the original
 * @param lines the lines of all originals, one after the other
 * @param files the originals, if there are several, by the number of the line before their first
 */
public record Review(
    RecoveredIssue recovered, List<String> lines, SortedMap<Integer, String> files) {
  /** The name of the page in the issue's folder. */
  public static final String FILE_NAME = "review.html";

  /** Copies the collections. */
  public Review {
    lines = List.copyOf(lines);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Creates the review of an issue with one original. */
  public Review(RecoveredIssue recovered, List<String> lines) {
    this(recovered, lines, new TreeMap<>());
  }

  /**
   * Returns this review with other numbers for the articles.
   *
   * @param numbers the new number by the present one
   */
  Review withNumbers(Map<Integer, Integer> numbers) {
    return new Review(recovered.withNumbers(numbers), lines, files);
  }
}
