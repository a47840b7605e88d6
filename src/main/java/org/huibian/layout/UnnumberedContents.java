package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huibian.text.TextKey;

/**
 * Reads a list of contents without page numbers: it ends where its first entry stands again, as the
 * title of an article.
 */
final class UnnumberedContents {
  /** A list has at most this many lines. */
  private static final int MOST_LINES = 60;

  /** In print, where entries take several lines, a list has at most this many lines. */
  private static final int MOST_PRINTED_LINES = 200;

  /** In print an entry takes at most this many lines. */
  private static final int MOST_ENTRY_LINES = 4;

  /** In print a title that stands again has at least this many characters. */
  private static final int SHORTEST_TITLE = 6;

  private final FilledLines lines;
  private final int heading;

  /**
   * Prepares to read a list.
   *
   * @param heading the index of its heading
   */
  UnnumberedContents(FilledLines lines, int heading) {
    this.lines = lines;
    this.heading = heading;
  }

  /** Returns the list; {@link ContentsList#NONE} if its end is not found. */
  ContentsList find() {
    return lines.isPrinted() ? printed() : plain();
  }

  private ContentsList plain() {
    if (heading + 1 >= lines.size()) {
      return ContentsList.NONE;
    }
    String first = TextKey.normalized(lines.text(heading + 1));
    for (int at = heading + 2; at < Math.min(lines.size(), heading + MOST_LINES); at++) {
      if (TextKey.normalized(lines.text(at)).equals(first)) {
        List<String> entries = new ArrayList<>();
        for (int entry = heading + 1; entry < at; entry++) {
          entries.add(ContentsList.clean(lines.text(entry).strip()));
        }
        return list(at, entries);
      }
    }
    return ContentsList.NONE;
  }

  /**
   * Reads a list in print, where an entry takes several lines and breaks elsewhere than the title
   * in larger type: the list ends at a paragraph with which the text of its entries starts.
   */
  private ContentsList printed() {
    StringBuilder entries = new StringBuilder();
    int most = Math.min(lines.size(), heading + MOST_PRINTED_LINES);
    for (int at = heading + 1; at < most; at++) {
      boolean opens = lines.printed(at).opens();
      String paragraph = opens ? TextKey.normalized(lines.join(at, lines.paragraphEnd(at))) : "";
      boolean title = paragraph.length() >= SHORTEST_TITLE && entries.length() > paragraph.length();
      if (title && entries.indexOf(paragraph) == 0) {
        return list(at, printedEntries(heading + 1, at));
      }
      entries.append(TextKey.normalized(lines.text(at)));
    }
    return ContentsList.NONE;
  }

  /**
   * Splits lines into entries. An entry is a run of lines that is repeated below as a paragraph, or
   * else a printed paragraph of the list itself.
   */
  private List<String> printedEntries(int from, int to) {
    Set<String> below = lines.paragraphKeys(to, MOST_ENTRY_LINES);
    List<String> entries = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = Math.min(to, lines.paragraphEnd(at));
      for (int taken = 1; taken <= MOST_ENTRY_LINES && at + taken <= to; taken++) {
        boolean again = below.contains(TextKey.normalized(lines.join(at, at + taken)));
        end = again ? at + taken : end;
      }
      entries.add(ContentsList.clean(lines.join(at, end)));
      at = end;
    }
    return entries;
  }

  private ContentsList list(int end, List<String> entries) {
    return new ContentsList(lines.numbers(heading, end), ContentsSearch.titles(entries));
  }
}
