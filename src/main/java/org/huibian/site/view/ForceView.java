package org.huibian.site.view;

import java.util.stream.Collectors;
import org.huibian.catalog.force.Force;

/**
 * Whether an article is in force.
 *
 * @param state the state on the last day that the archive covers; empty for an article that is no
 *     document of its own
 * @param coming the later states with their first days, for browsers: {@code 2025-07-10 现行}; empty
 *     if none is known
 */
public record ForceView(String state, String coming) {
  /** Returns the view of an article's state. */
  public static ForceView of(Force force) {
    return new ForceView(
        force.now().map(span -> span.state().toString()).orElse(""),
        force.coming().isEmpty() ? "" : coming(force));
  }

  private static String coming(Force force) {
    return force.coming().stream()
        .map(span -> span.from().orElseThrow() + " " + span.state())
        .collect(Collectors.joining(" "));
  }
}
