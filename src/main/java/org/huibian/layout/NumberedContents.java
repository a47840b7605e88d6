package org.huibian.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.JoinedText;
import org.huibian.text.TextKey;

/**
 * Reads a list of contents whose entries have page numbers; it ends where no entry follows. In
 * print entries may lack leaders, page numbers may touch the titles, and lower levels are indented.
 */
final class NumberedContents {
  private static final Pattern BARE_NUMBER = Pattern.compile("^(.*?)[.．·…\\s]*([0-9]{1,4})\\s*$");

  /** An entry takes at most this many lines; one more in print. */
  private static final int MOST_LINES = 3;

  /** An article has fewer pages, so page numbers of two entries differ by at most this. */
  private static final int MOST_PAGES = 80;

  /** Entries of a lower level are indented by more than this, in units of the type size. */
  private static final double INDENT = 0.9;

  private final FilledLines lines;
  private final int heading;
  private final int mostLines;

  /** The keys of the printed paragraphs below the heading; empty unless the source is printed. */
  private final Set<String> paragraphs;

  /**
   * Prepares to read a list.
   *
   * @param heading the index of its heading
   */
  NumberedContents(FilledLines lines, int heading) {
    this.lines = lines;
    this.heading = heading;
    this.mostLines = lines.isPrinted() ? MOST_LINES + 1 : MOST_LINES;
    this.paragraphs =
        lines.isPrinted() ? lines.paragraphKeys(heading + 1, MOST_LINES + 1) : Set.of();
  }

  /**
   * An entry.
   *
   * @param from the index of its first line
   * @param to the index after its last line
   * @param title its title
   * @param page the number of the page
   */
  private record Entry(int from, int to, String title, int page) {}

  /**
   * The end of the title within a line.
   *
   * @param at the index after the title
   * @param page the number of the page
   */
  private record End(int at, int page) {}

  /** Returns the list; without titles if no entry has a page number. */
  ContentsList find() {
    List<Entry> entries = new ArrayList<>();
    Optional<Entry> entry = entry(heading + 1, 0);
    while (entry.isPresent()) {
      entries.add(entry.get());
      entry = entry(entry.get().to(), entry.get().page());
    }
    int end = entries.isEmpty() ? heading + 1 : entries.get(entries.size() - 1).to();
    return new ContentsList(
        lines.numbers(heading, end), ContentsSearch.titles(firstLevel(entries)));
  }

  /**
   * Reads the entry that starts with a line.
   *
   * @param page the page number of the entry before
   */
  private Optional<Entry> entry(int from, int page) {
    StringBuilder title = new StringBuilder();
    Optional<End> end = Optional.empty();
    int to = from;
    while (end.isEmpty() && to - from < mostLines && to < lines.size()) {
      String line = lines.text(to);
      end = end(line, title.toString(), page);
      JoinedText.append(title, end.map(e -> line.substring(0, e.at())).orElse(line).strip());
      to++;
    }
    if (end.isEmpty()) {
      return Optional.empty();
    }
    // Where the page number stands beside the first line of an entry, further lines follow it.
    while (to - from < mostLines && continues(to, title)) {
      JoinedText.append(title, lines.text(to).strip());
      to++;
    }
    return Optional.of(new Entry(from, to, ContentsList.clean(title.toString()), end.get().page()));
  }

  /** Returns whether an entry together with the next line is the title of a paragraph below. */
  private boolean continues(int next, CharSequence title) {
    if (paragraphs.isEmpty() || next >= lines.size()) {
      return false;
    }
    StringBuilder whole = new StringBuilder(title);
    JoinedText.append(whole, lines.text(next).strip());
    return paragraphs.contains(TextKey.normalized(whole.toString()));
  }

  /**
   * Returns where an entry ends: at leaders and a number, or, in print, at a number that may follow
   * the page number of the entry before.
   */
  private Optional<End> end(String line, String before, int page) {
    Optional<EntryEnd> clear = EntryEnd.clear(line);
    if (clear.isPresent()) {
      return clear.map(e -> new End(e.to(), e.page()));
    }
    Matcher bare = BARE_NUMBER.matcher(line);
    if (!lines.isPrinted()
        || !bare.matches()
        || SentenceEnds.hasOpenBracket(before + bare.group(1))) {
      return Optional.empty();
    }
    int number = Integer.parseInt(bare.group(2));
    boolean titled = !bare.group(1).isEmpty() || !before.isEmpty();
    return titled && number >= page && number <= page + MOST_PAGES
        ? Optional.of(new End(bare.end(1), number))
        : Optional.empty();
  }

  /** Returns the titles that are not indented; all of them unless the source is printed. */
  private List<String> firstLevel(List<Entry> entries) {
    if (!lines.isPrinted()) {
      return entries.stream().map(Entry::title).toList();
    }
    double edge = entries.stream().mapToDouble(this::indent).min().orElse(0);
    return entries.stream()
        .filter(entry -> indent(entry) < edge + INDENT)
        .map(Entry::title)
        .toList();
  }

  private double indent(Entry entry) {
    return lines.printed(entry.from()).indent();
  }
}
