package org.huibian.recovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Completes the marks of a numbered catalogue (1, 1.1, 1.1.1). A bare number is a mark of the first
 * level if the second level follows it, or if it is one of several in order that each stand above
 * text, as in standards and papers: 1 范围, 2 术语. An entry that the source runs together with the
 * text around it is split off if another place of the catalogue has it under the same number.
 */
final class CatalogueMarks {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}(?=\\s)");
  private static final int LONGEST_ENTRY = 60;

  /** The title of a section has at most this many characters. */
  private static final int LONGEST_SECTION = 30;

  /** At least this many sections show that bare numbers are marks. */
  private static final int FEWEST_SECTIONS = 3;

  /** Within this many segments the second level follows the first. */
  private static final int REACH = 3;

  private CatalogueMarks() {}

  /** Returns the segments with completed marks; some of them are parts of the given ones. */
  static List<Segment> complete(List<Segment> segments) {
    Set<Integer> sections = sections(segments);
    List<Segment> leveled = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      leveled.add(firstLevel(segments, i, sections.contains(i)));
    }
    Map<String, String> entries = entries(leveled);
    if (entries.isEmpty()) {
      return leveled;
    }
    return leveled.stream().flatMap(segment -> split(segment, entries).stream()).toList();
  }

  private static Segment firstLevel(List<Segment> segments, int i, boolean section) {
    Segment segment = segments.get(i);
    Optional<Mark> bare = bare(segment, LONGEST_ENTRY);
    if (bare.isEmpty()) {
      return segment;
    }
    if (section) {
      return new Segment(segment.passage(), segment.text(), bare);
    }
    String below = bare.get().printed() + ".1";
    for (int k = i + 1; k <= Math.min(i + REACH, segments.size() - 1); k++) {
      Segment next = segments.get(k);
      if (next.hasMark(Style.CATALOGUE) && next.mark().get().printed().equals(below)) {
        return new Segment(segment.passage(), segment.text(), bare);
      }
    }
    return segment;
  }

  /** Returns the bare number at the start of a short line; empty if there is none. */
  private static Optional<Mark> bare(Segment segment, int longest) {
    boolean may = segment.isOpen() && segment.mark().isEmpty() && segment.standsAlone(longest);
    return may ? Mark.bareCatalogue(segment.text()) : Optional.empty();
  }

  /**
   * Returns the indexes of the bare numbers above text or tables that follow one another from 1.
   */
  private static Set<Integer> sections(List<Segment> segments) {
    Set<Integer> sections = new HashSet<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i + 1 < segments.size(); i++) {
      Optional<Mark> bare = bare(segments.get(i), LONGEST_SECTION);
      if (bare.isEmpty() || !hasText(segments.get(i + 1), bare.get())) {
        continue;
      }
      if (bare.get().number() == 1) {
        run = new ArrayList<>();
      }
      if (bare.get().number() == run.size() + 1) {
        run.add(i);
      }
      if (run.size() >= FEWEST_SECTIONS) {
        sections.addAll(run);
      }
    }
    return sections;
  }

  /**
   * Returns whether a segment is below a section: a sentence, a table, or the first part of it. A
   * number like 01 is no quantity, so any text may stand below it.
   */
  private static boolean hasText(Segment next, Mark section) {
    boolean part =
        next.hasMark(Style.CATALOGUE)
            && next.mark().orElseThrow().printed().startsWith(section.printed() + ".");
    boolean padded = section.printed().startsWith("0") && next.isOpen();
    return part
        || padded
        || next.is(Role.ROW)
        || next.isOpen() && SentenceEnds.endsSentence(next.text());
  }

  /** Returns the names of the entries that stand alone, by number. */
  private static Map<String, String> entries(List<Segment> segments) {
    Map<String, String> entries = new HashMap<>();
    for (Segment segment : segments) {
      if (segment.hasMark(Style.CATALOGUE) && segment.standsAlone(LONGEST_ENTRY)) {
        Mark mark = segment.mark().get();
        entries.putIfAbsent(mark.printed(), segment.text().substring(mark.end()));
      }
    }
    return entries;
  }

  private static List<Segment> split(Segment segment, Map<String, String> entries) {
    String text = segment.text();
    boolean entry = segment.standsAlone(LONGEST_ENTRY) && text.indexOf('。') < 0;
    if (!segment.isOpen() || entry) {
      return List.of(segment);
    }
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      String name = entries.get(m.group());
      int start = m.end();
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      boolean free =
          m.start() == 0 || SentenceEnds.endsSentence(text.substring(0, m.start()).strip());
      if (name != null && free && text.startsWith(name, start)) {
        return parts(segment, m.start(), start + name.length(), entries);
      }
    }
    return List.of(segment);
  }

  private static List<Segment> parts(
      Segment segment, int from, int to, Map<String, String> entries) {
    String text = segment.text();
    List<Segment> parts = new ArrayList<>();
    add(parts, segment, text.substring(0, from));
    add(parts, segment, text.substring(from, to));
    String rest = text.substring(to).strip();
    if (!rest.isEmpty()) {
      parts.addAll(split(new Segment(segment.passage(), rest, Mark.of(rest)), entries));
    }
    return parts;
  }

  private static void add(List<Segment> parts, Segment segment, String text) {
    if (!text.isBlank()) {
      parts.add(new Segment(segment.passage(), text.strip(), Mark.of(text.strip())));
    }
  }
}
