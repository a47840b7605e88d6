package org.huibian.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a list of contents whose page numbers are not set off by leaders: （1）, /1, 第1页, or a number
 * before the title or on a line of its own. Each of these forms also occurs elsewhere, so that a
 * list must have several entries in one form, with page numbers that never fall, and its titles
 * must stand again below.
 */
final class FaintContents {
  private static final int FEWEST_ENTRIES = 2;

  /** At least one entry in so many stands again, word for word; titles may differ in a word. */
  private static final int REPEATED = 2;

  /** The organs before a title that a list leaves out have at most so many characters. */
  private static final int LONGEST_ORGAN = 60;

  private static final List<Function<String, Optional<EntryEnd>>> FORMS =
      List.of(EntryEnd::faint, EntryEnd::leading);

  /** The name of a group of entries, in brackets or behind an ornament, or a short word. */
  private static final Pattern GROUP =
      Pattern.compile(
          "[【\\[〔（(][^【】\\[\\]。]{2,16}[】\\]〕）)]|[■◆●★▲※□◇○]\\s*\\p{IsHan}{2,16}"
              + "|[一二三四五六七八九十]{1,2}、\\p{IsHan}{2,8}|\\p{IsHan}{2,8}");

  private final FilledLines lines;
  private final int heading;

  /**
   * Prepares to read a list.
   *
   * @param heading the index of its heading
   */
  FaintContents(FilledLines lines, int heading) {
    this.lines = lines;
    this.heading = heading;
  }

  /** An entry: the index after its last line, its title and its page. */
  private record Entry(int to, String title, int page) {}

  /** Returns the list; {@link ContentsList#NONE} if no form gives one. */
  ContentsList find() {
    for (Function<String, Optional<EntryEnd>> form : FORMS) {
      ContentsList list = list(at -> entry(at, form));
      if (!list.lines().isEmpty()) {
        return list;
      }
    }
    return list(this::entryOfTwoLines);
  }

  private ContentsList list(Function<Integer, Optional<Entry>> reader) {
    List<Entry> entries = new ArrayList<>();
    int at = heading + 1;
    int page = 0;
    Optional<Entry> next = at < lines.size() ? reader.apply(at) : Optional.empty();
    if (next.isEmpty()) {
      next = belowGroup(at, reader);
    }
    while (next.isPresent() && next.get().page() >= page) {
      entries.add(next.get());
      at = next.get().to();
      page = next.get().page();
      next = at < lines.size() ? reader.apply(at) : Optional.empty();
      if (next.isEmpty()) {
        next = belowGroup(at, reader);
      }
    }
    if (entries.size() < FEWEST_ENTRIES || !standAgain(entries, at)) {
      return ContentsList.NONE;
    }
    List<String> titles = entries.stream().map(Entry::title).toList();
    return new ContentsList(lines.numbers(heading, at), ContentsSearch.titles(titles));
  }

  /** Returns the entry below the name of a group of entries: 【政策文件】. */
  private Optional<Entry> belowGroup(int at, Function<Integer, Optional<Entry>> reader) {
    return at + 1 < lines.size() && GROUP.matcher(lines.text(at).strip()).matches()
        ? reader.apply(at + 1)
        : Optional.empty();
  }

  private Optional<Entry> entry(int at, Function<String, Optional<EntryEnd>> form) {
    String line = lines.text(at);
    return form.apply(line)
        .map(e -> new Entry(at + 1, line.substring(e.from(), e.to()).strip(), e.page()))
        .filter(entry -> !entry.title().isEmpty());
  }

  private Optional<Entry> entryOfTwoLines(int at) {
    if (at + 1 >= lines.size() || EntryEnd.alone(lines.text(at)).isPresent()) {
      return Optional.empty();
    }
    String title = lines.text(at).strip();
    return EntryEnd.alone(lines.text(at + 1)).map(e -> new Entry(at + 2, title, e.page()));
  }

  /**
   * Returns whether enough titles stand again below the list, where they may have the organ before
   * them that a list leaves out: 关于…的通知.
   */
  private boolean standAgain(List<Entry> entries, int from) {
    Set<String> keys = new HashSet<>();
    ContentsSearch.titles(entries.stream().map(Entry::title).toList())
        .forEach(title -> keys.add(PassageStarts.titleKey(title)));
    int wanted = keys.size();
    int found = 0;
    for (int at = from; at < lines.size() && found * REPEATED < wanted; at++) {
      String line = lines.text(at);
      int about = line.indexOf("关于");
      boolean again =
          keys.remove(PassageStarts.titleKey(line))
              || about > 0
                  && about <= LONGEST_ORGAN
                  && keys.remove(PassageStarts.titleKey(line.substring(about)));
      found += again ? 1 : 0;
    }
    return wanted > 0 && found * REPEATED >= wanted;
  }
}
