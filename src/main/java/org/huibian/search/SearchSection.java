package org.huibian.search;

import java.util.Objects;

/**
 * A section of an article: the text from one anchor to the next.
 *
 * @param anchor the section's anchor without #, empty for the text before the first anchor
 * @param heading the section's heading, empty if it has none; the text of a section with a run-in
 *     heading starts with the heading
 * @param text the text as the page shows it: each block, table row and list item is one line, and
 *     cells are separated by tabs
 */
public record SearchSection(String anchor, String heading, String text) {
  /** Throws a NullPointerException if a value is null. */
  public SearchSection {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(text, "text");
  }

  /** Returns the heading and the text; a run-in heading is not repeated. */
  String textWithHeading() {
    return heading.isEmpty() || text.startsWith(heading) ? text : heading + "\n" + text;
  }
}
