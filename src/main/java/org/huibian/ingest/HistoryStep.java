package org.huibian.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.huibian.model.IssueId;

/**
 * A change of the content that can be undone.
 *
 * @param number its number; later changes have higher ones
 * @param issue the issue
 * @param kind what the change was for, in lower case: {@code import}, {@code edit}
 * @param files the names of the files that it changed
 * @param time when it was made
 * @param folder where the former state is kept
 */
public record HistoryStep(
    int number, IssueId issue, String kind, List<String> files, Instant time, Path folder) {
  /** Copies the list. */
  public HistoryStep {
    files = List.copyOf(files);
  }
}
