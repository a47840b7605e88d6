package org.huibian.markdown;

import java.util.Map;

/**
 * What became of an import in its issue's folder.
 *
 * @param numbers the number for good of each article, by the number that the import counted
 * @param edits what had been edited by hand, and what became of it
 */
public record WrittenIssue(Map<Integer, Integer> numbers, HandEdits edits) {
  /** Copies the map. */
  public WrittenIssue {
    numbers = Map.copyOf(numbers);
  }
}
