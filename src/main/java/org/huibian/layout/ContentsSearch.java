package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.source.PrintedLine;
import org.huibian.source.SourceMarks;
import org.huibian.text.JoinedText;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** Finds the printed list of contents at the front of a text whose author has not marked it. */
final class ContentsSearch {
  private static final Pattern BARE_NUMBER = Pattern.compile("^(.*?)[.．·…\\s]*([0-9]{1,4})\\s*$");

  /** How far into the text a list of contents is looked for, in lines that are not blank. */
  private static final int SEARCH_LIMIT = 60;

  /** A list has at most so many printed lines. */
  private static final int LONGEST_LIST = 200;

  /** An entry takes at most this many lines. */
  private static final int LONGEST_ENTRY = 3;

  /** From one entry to the next an issue goes on by fewer pages. */
  private static final int LONGEST_ARTICLE = 80;

  /** How much farther, in sizes, entries of a lower level start. */
  private static final double DEEPER = 0.9;

  /** A title that stands again below the list has so many characters at least. */
  private static final int SHORTEST_TITLE = 6;

  private static final ContentsList NONE = new ContentsList(List.of(), List.of());

  private final List<String> source;
  private final SourceMarks marks;

  /** The lines that are not blank, as indexes. */
  private final List<Integer> filled = new ArrayList<>();

  private final Set<String> passages = new HashSet<>();

  /**
   * Prepares the search.
   *
   * @param source the lines, blank where they are known to be no text
   * @param marks what the original states about them
   */
  ContentsSearch(List<String> source, SourceMarks marks) {
    this.source = source;
    this.marks = marks;
    for (int i = 0; i < source.size(); i++) {
      if (!source.get(i).isBlank()) {
        filled.add(i);
      }
    }
  }

  /** How the line at an index looks on its page; for an original with pages only. */
  private PrintedLine printed(int index) {
    return marks.at(index + 1).printed().orElseThrow();
  }

  ContentsList find() {
    for (int at = 0; at < Math.min(SEARCH_LIMIT, filled.size()); at++) {
      if (line(at).indexOf('。') >= 0) {
        break; // A sentence is text: what comes after it is the contents of an article.
      }
      if (ContentsList.isHeading(line(at))) {
        ContentsList numbered = numbered(at);
        if (!numbered.titles().isEmpty()) {
          return numbered;
        }
        return marks.isPaged() ? plainInPrint(at) : plain(at);
      }
    }
    return NONE;
  }

  private String line(int at) {
    return source.get(filled.get(at));
  }

  private ContentsList numbered(int heading) {
    List<Integer> lines = new ArrayList<>(List.of(filled.get(heading) + 1));
    List<String> titles = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int at = heading + 1;
    int page = 0;
    while (true) {
      StringBuilder title = new StringBuilder();
      int taken = 0;
      Optional<End> end = Optional.empty();
      int longest = marks.isPaged() ? LONGEST_ENTRY + 1 : LONGEST_ENTRY;
      while (end.isEmpty() && taken < longest && at + taken < filled.size()) {
        String line = line(at + taken);
        end = end(line, title.toString(), page);
        JoinedText.append(title, end.map(e -> line.substring(0, e.at())).orElse(line).strip());
        taken++;
      }
      if (end.isEmpty()) {
        return new ContentsList(lines, titles(outer(titles, starts)));
      }
      page = end.get().page();
      // Where the number stands beside the first line of an entry, further lines follow it.
      while (taken < longest && goesOn(at + taken, title, heading)) {
        JoinedText.append(title, line(at + taken).strip());
        taken++;
      }
      titles.add(ContentsList.clean(title.toString()));
      starts.add(filled.get(at));
      for (int k = 0; k < taken; k++) {
        lines.add(filled.get(at + k) + 1);
      }
      at += taken;
    }
  }

  /** Whether an entry and one line more are the title of a passage below. */
  private boolean goesOn(int next, CharSequence entry, int heading) {
    if (!marks.isPaged() || next >= filled.size()) {
      return false;
    }
    if (passages.isEmpty()) {
      passages.addAll(passages(heading + 1));
    }
    StringBuilder whole = new StringBuilder(entry);
    JoinedText.append(whole, line(next).strip());
    return passages.contains(TextKey.loose(whole.toString()));
  }

  /** The entries of the first level: in print those of lower ones are indented. */
  private List<String> outer(List<String> entries, List<Integer> starts) {
    if (!marks.isPaged()) {
      return entries;
    }
    double edge = starts.stream().mapToDouble(i -> printed(i).indent()).min().orElse(0);
    List<String> outer = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (printed(starts.get(i)).indent() < edge + DEEPER) {
        outer.add(entries.get(i));
      }
    }
    return outer;
  }

  /**
   * The end of an entry.
   *
   * @param at where its title ends in the line
   * @param page the page that it leads to
   */
  private record End(int at, int page) {}

  /**
   * The end of an entry: leaders and a number, or, in print, where leaders may be missing and the
   * number may touch the title, a number that goes on from that of the entry before.
   */
  private Optional<End> end(String line, String before, int page) {
    Matcher leaders = ContentsList.ENTRY_END.matcher(line);
    if (leaders.find()) {
      return Optional.of(new End(leaders.start(), Integer.parseInt(leaders.group(1))));
    }
    Matcher bare = BARE_NUMBER.matcher(line);
    if (!marks.isPaged() || !bare.matches() || Sentences.isOpen(before + bare.group(1))) {
      return Optional.empty();
    }
    int number = Integer.parseInt(bare.group(2));
    boolean titled = !bare.group(1).isEmpty() || !before.isEmpty();
    return titled && number >= page && number <= page + LONGEST_ARTICLE
        ? Optional.of(new End(bare.end(1), number))
        : Optional.empty();
  }

  /** A list without page numbers ends where its first entry stands again, as an article's title. */
  private ContentsList plain(int heading) {
    if (heading + 1 >= filled.size()) {
      return NONE;
    }
    String first = TextKey.loose(line(heading + 1));
    List<Integer> lines = new ArrayList<>(List.of(filled.get(heading) + 1));
    List<String> titles = new ArrayList<>();
    for (int at = heading + 1; at < Math.min(filled.size(), heading + SEARCH_LIMIT); at++) {
      if (at > heading + 1 && TextKey.loose(line(at)).equals(first)) {
        return new ContentsList(lines, titles(titles));
      }
      lines.add(filled.get(at) + 1);
      titles.add(ContentsList.clean(line(at).strip()));
    }
    return NONE;
  }

  /**
   * The same in print, where an entry takes several lines and breaks elsewhere than the title in
   * larger type: the list ends where a passage stands with which its entries begin.
   */
  private ContentsList plainInPrint(int heading) {
    StringBuilder entries = new StringBuilder();
    int most = Math.min(filled.size(), heading + LONGEST_LIST);
    for (int at = heading + 1; at < most; at++) {
      boolean opens = printed(filled.get(at)).opens();
      String passage = opens ? TextKey.loose(join(at, end(at))) : "";
      boolean title = passage.length() >= SHORTEST_TITLE && entries.length() > passage.length();
      if (title && entries.indexOf(passage) == 0) {
        return new ContentsList(lines(heading, at), titles(entries(heading + 1, at)));
      }
      entries.append(TextKey.loose(line(at)));
    }
    return NONE;
  }

  private List<Integer> lines(int from, int to) {
    return filled.subList(from, to).stream().map(index -> index + 1).toList();
  }

  /** Behind the last line of a passage. */
  private int end(int at) {
    int end = at + 1;
    while (end < filled.size() && !printed(filled.get(end)).opens()) {
      end++;
    }
    return end;
  }

  private String join(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int at = from; at < to; at++) {
      JoinedText.append(out, line(at).strip());
    }
    return out.toString();
  }

  /** The entries of some lines: what stands again below as a passage, or else opens one. */
  private List<String> entries(int from, int to) {
    Set<String> below = passages(to);
    List<String> entries = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = Math.min(to, end(at));
      for (int taken = 1; taken <= LONGEST_ENTRY + 1 && at + taken <= to; taken++) {
        end = below.contains(TextKey.loose(join(at, at + taken))) ? at + taken : end;
      }
      entries.add(ContentsList.clean(join(at, end)));
      at = end;
    }
    return entries;
  }

  /** The passages of a few lines from one on, as they compare. */
  private Set<String> passages(int from) {
    Set<String> passages = new HashSet<>();
    for (int at = from; at < filled.size(); at = end(at)) {
      if (end(at) - at <= LONGEST_ENTRY + 1) {
        passages.add(TextKey.loose(join(at, end(at))));
      }
    }
    return passages;
  }

  /** Numbers before all entries are no part of their titles; some are those of headings below. */
  private static List<String> titles(List<String> entries) {
    long marked = entries.stream().filter(e -> Mark.of(e).isPresent()).count();
    if (marked == entries.size()) {
      return entries.stream().map(e -> e.substring(Mark.of(e).orElseThrow().end())).toList();
    }
    return entries.stream().filter(e -> Mark.of(e).isEmpty()).toList();
  }
}
