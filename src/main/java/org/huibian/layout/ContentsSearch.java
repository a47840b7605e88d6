package org.huibian.layout;

import java.util.List;
import java.util.Set;
import org.huibian.source.SourceText;
import org.huibian.text.DocumentNumber;
import org.huibian.text.Mark;
import org.huibian.text.WordList;

/**
 * Finds the list of contents at the front of an original whose author has not marked it. It starts
 * with its heading 目录; {@link NumberedContents}, {@link FaintContents} and {@link
 * UnnumberedContents} find its end.
 */
final class ContentsSearch {
  /** How many of the first lines are searched for the heading. */
  private static final int SEARCH_LIMIT = 60;

  /** The same if a preface stands there. */
  private static final int SEARCH_LIMIT_AFTER_PREFACE = 200;

  private static final Set<String> PREFACES =
      Set.copyOf(WordList.read(ContentsSearch.class, "prefaces.txt"));

  private final FilledLines lines;

  ContentsSearch(SourceText source) {
    this.lines = new FilledLines(source);
  }

  /** Returns the list; {@link ContentsList#NONE} if there is none. */
  ContentsList find() {
    boolean preface = false;
    boolean sentence = false;
    int limit = SEARCH_LIMIT;
    for (int at = 0; at < Math.min(limit, lines.size()); at++) {
      String line = lines.text(at);
      if (!sentence && isPreface(line)) {
        preface = true;
        limit = SEARCH_LIMIT_AFTER_PREFACE;
      }
      sentence |= line.indexOf('。') >= 0;
      if (sentence && !preface || preface && isDocumentNumber(line)) {
        break; // The first sentence belongs to an article, and so do the contents after it.
      }
      if (ContentsList.isHeading(line)) {
        ContentsList found = list(at);
        return new DocumentContents(lines, at + 1, at + found.lines().size()).isFound()
            ? ContentsList.NONE
            : found;
      }
    }
    return ContentsList.NONE;
  }

  private ContentsList list(int heading) {
    ContentsList numbered = new NumberedContents(lines, heading).find();
    if (!numbered.titles().isEmpty()) {
      return numbered;
    }
    ContentsList faint = new FaintContents(lines, heading).find();
    return faint.titles().isEmpty() ? new UnnumberedContents(lines, heading).find() : faint;
  }

  /** Returns whether a line is the heading of a preface, such as 编者的话. */
  static boolean isPreface(String line) {
    return PREFACES.contains(line.replaceAll("[\\s—–\\-【】\\[\\]（）()]", ""));
  }

  /** Returns whether a line has a document number, as articles have and a preface has not. */
  private static boolean isDocumentNumber(String line) {
    return DocumentNumber.whole(line.strip()).isPresent();
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
