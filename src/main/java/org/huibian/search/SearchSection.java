package org.huibian.search;

import java.util.Objects;

/**
 * A part of an article that has an address: what stands from one anchor to the next.
 *
 * @param anchor the anchor without #, empty for what stands before the first one
 * @param heading its heading, empty if it has none; a run-in heading may stand here although the
 *     text starts with it
 * @param text all its text as the page shows it: blocks, rows and list items one a line, cells
 *     separated by tabs
 */
public record SearchSection(String anchor, String heading, String text) {
  /** Refuses null. */
  public SearchSection {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(text, "text");
  }

  /** The heading and the text, a run-in heading once. */
  String whole() {
    return heading.isEmpty() || text.startsWith(heading) ? text : heading + "\n" + text;
  }
}
