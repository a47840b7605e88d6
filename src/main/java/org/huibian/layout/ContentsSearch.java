package org.huibian.layout;

import java.util.List;
import org.huibian.source.SourceText;
import org.huibian.text.Mark;

/**
 * Finds the list of contents at the front of an original whose author has not marked it. It starts
 * with its heading 目录; {@link NumberedContents} and {@link UnnumberedContents} find its end.
 */
final class ContentsSearch {
  /** How many of the first lines are searched for the heading. */
  private static final int SEARCH_LIMIT = 60;

  private final FilledLines lines;

  ContentsSearch(SourceText source) {
    this.lines = new FilledLines(source);
  }

  /** Returns the list; {@link ContentsList#NONE} if there is none. */
  ContentsList find() {
    for (int at = 0; at < Math.min(SEARCH_LIMIT, lines.size()); at++) {
      if (lines.text(at).indexOf('。') >= 0) {
        break; // The first sentence belongs to an article, and so do the contents after it.
      }
      if (ContentsList.isHeading(lines.text(at))) {
        ContentsList numbered = new NumberedContents(lines, at).find();
        return numbered.titles().isEmpty() ? new UnnumberedContents(lines, at).find() : numbered;
      }
    }
    return ContentsList.NONE;
  }

  /**
   * Returns the titles among entries. If all entries have numbers, these are no part of the titles;
   * if only some do, they are headings inside of articles.
   */
  static List<String> titles(List<String> entries) {
    long marked = entries.stream().filter(e -> Mark.of(e).isPresent()).count();
    if (marked == entries.size()) {
      return entries.stream().map(e -> e.substring(Mark.of(e).orElseThrow().end())).toList();
    }
    return entries.stream().filter(e -> Mark.of(e).isEmpty()).toList();
  }
}
