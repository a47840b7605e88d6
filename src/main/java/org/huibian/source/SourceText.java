package org.huibian.source;

import java.nio.file.Path;
import java.util.List;

/**
 * An original as lines of text.
 *
 * @param file where it was read from
 * @param lines every line without its line end, blank ones and all white space included; line 1 is
 *     at index 0
 */
public record SourceText(Path file, List<String> lines) {
  /** Copies the list. */
  public SourceText {
    lines = List.copyOf(lines);
  }
}
