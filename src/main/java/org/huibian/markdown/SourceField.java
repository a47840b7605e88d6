package org.huibian.markdown;

import java.util.List;
import java.util.OptionalInt;

/** The field {@code source} of an article's front matter, which holds its lines in the original. */
public final class SourceField {
  private SourceField() {}

  /**
   * Returns the index of the line that holds the field; empty if there is no such field.
   *
   * @param lines the lines of an article's file
   */
  public static OptionalInt line(List<String> lines) {
    if (lines.isEmpty() || !isFence(lines.get(0))) {
      return OptionalInt.empty();
    }
    for (int i = 1; i < lines.size() && !isFence(lines.get(i)); i++) {
      if (lines.get(i).startsWith(FrontMatter.SOURCE + ": ")) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FrontMatter.FENCE);
  }
}
