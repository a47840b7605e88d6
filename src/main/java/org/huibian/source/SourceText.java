package org.huibian.source;

import java.nio.file.Path;
import java.util.List;

/**
 * An original as lines of text.
 *
 * @param file where it was read from
 * @param lines every line without its line end, blank ones and all white space included; line 1 is
 *     at index 0
 * @param marks what the original says about its lines
 */
public record SourceText(Path file, List<String> lines, SourceMarks marks) {
  /** Copies the list. */
  public SourceText {
    lines = List.copyOf(lines);
  }

  /** Lines of which nothing more is known. */
  public SourceText(Path file, List<String> lines) {
    this(file, lines, SourceMarks.NONE);
  }
}
