package org.huibian.recovery.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibian.layout.Family;
import org.huibian.layout.Join;
import org.huibian.layout.Layout;
import org.huibian.layout.Line;
import org.huibian.layout.Passage;
import org.huibian.layout.PrintedMeasure;
import org.huibian.model.Decisions;
import org.huibian.model.Decisions.Verdict;
import org.huibian.text.Brackets;
import org.huibian.text.DocumentNumber;
import org.huibian.text.JoinedText;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** The text of an issue as segments, with what is often asked about it. */
final class LineRuns {
  /** A line that opens the head or the body of a document, whatever stands before it. */
  private static final Pattern OPENING =
      Pattern.compile("[（(]\\s*(?:19|20)[0-9]{2}\\s*年.*|第\\s*[一1]\\s*[章条].*");

  private static final Pattern OCCASION =
      Pattern.compile("—+.*[0-9一二三四五六七八九十]\\s*日.*(?:会议?|大会|论坛|活动)上");

  /** What stands before the name of an attachment in a list of attachments. */
  private static final Pattern ATTACHMENT_MARK =
      Pattern.compile("^(?:附\\s*件)?\\s*[：:]?\\s*(?:[0-9]{1,2}\\s*[.．、：:]?)?\\s*");

  /** How many characters of a paragraph are looked at. */
  private static final int LONGEST_PARAGRAPH = 400;

  /** A longer paragraph that recurs is text. */
  private static final int LONGEST_RECURRING = 24;

  private static final int LONGEST_SUBTITLE = 45;

  /** A headline has no more lines. */
  private static final int MOST_HEADLINES = 4;

  private final Layout layout;
  private final PrintedMeasure measure;

  /** A line of a headline holds no more characters, a line of text more. */
  private final int longestHeadline;

  private final List<LineRun> segments = new ArrayList<>();

  /** The segments that name a work, in order, by the key of the work. */
  private final Map<String, List<Integer>> works = new HashMap<>();

  /** The segments by their keys, in order. */
  private final Map<String, List<Integer>> places = new HashMap<>();

  /** How many paragraphs have a key. */
  private final Map<String, Integer> paragraphs = new HashMap<>();

  /** The segments that list an attachment, in order, by the key of its name. */
  private final Map<String, List<Integer>> attachments = new HashMap<>();

  /** The segments that open a list of attachments, in order. */
  private final List<Integer> lists = new ArrayList<>();

  private final Set<String> contents = new HashSet<>();

  LineRuns(Layout layout, Decisions decisions) {
    this.layout = layout;
    List<Line> lines = layout.passages().stream().flatMap(p -> p.lines().stream()).toList();
    this.measure =
        layout.family() == Family.PAGE_DUMP ? PrintedMeasure.of(lines) : PrintedMeasure.USUAL;
    this.longestHeadline = measure.limit(Passage.WIDEST_LARGE_LINE);
    layout.contents().titles().forEach(title -> contents.add(Titles.key(title)));
    Set<Integer> joined = new HashSet<>();
    layout.joins().stream()
        .filter(join -> join.reason() != Join.Reason.DECIDED)
        .forEach(join -> joined.add(join.after()));
    for (Passage passage : layout.passages()) {
      add(passage, joined, decisions);
    }
    for (int i = 0; i < segments.size(); i++) {
      places.computeIfAbsent(segments.get(i).key(), key -> new ArrayList<>()).add(i);
      if (!at(i).isRow() && at(i).tie() != LineRun.Tie.UNMARKED) {
        paragraphs.merge(at(i).key(), 1, Integer::sum);
      }
      for (String work : Titles.works(paragraphFrom(i))) {
        works.computeIfAbsent(work, key -> new ArrayList<>()).add(i);
      }
    }
    listAttachments();
  }

  /** Finds the lists of attachments: 附件：1.… and the numbered entries below it. */
  private void listAttachments() {
    boolean listing = false;
    for (int i = 0; i < segments.size(); i++) {
      if (at(i).continues()) {
        continue;
      }
      Optional<Mark> mark = at(i).mark();
      boolean first = mark.filter(m -> m.style() == Mark.Style.ATTACHMENT).isPresent();
      listing = first || listing && mark.filter(m -> m.style() == Mark.Style.DIGIT).isPresent();
      if (listing) {
        String rest = ATTACHMENT_MARK.matcher(paragraphFrom(i)).replaceFirst("");
        if (first && !rest.isEmpty()) {
          lists.add(i);
        }
        attachments.computeIfAbsent(Titles.key(rest), key -> new ArrayList<>()).add(i);
      }
    }
  }

  private void add(Passage passage, Set<Integer> joined, Decisions decisions) {
    if (passage.isRow()) {
      segments.add(LineRun.of(passage.lines(), LineRun.Tie.NONE));
      return;
    }
    List<Line> open = new ArrayList<>();
    LineRun.Tie tie = LineRun.Tie.NONE;
    for (Line line : passage.lines()) {
      boolean may =
          line.pageStart()
              || joined.contains(line.number())
              || opensDocument(line.text())
              || isHeadline(open) && TextKey.count(line.text()) > longestHeadline;
      if (!open.isEmpty() && may && !decisions.has(line.number(), Verdict.JOIN)) {
        segments.add(LineRun.of(open, tie));
        open = new ArrayList<>();
        tie =
            !joined.contains(line.number())
                ? LineRun.Tie.UNMARKED
                : isRemark(line.text()) ? LineRun.Tie.NONE : LineRun.Tie.JOINED;
      }
      open.add(line);
    }
    segments.add(LineRun.of(open, tie));
  }

  /**
   * Returns whether lines at the top of a page are as short as those of headlines. The original may
   * have lost the mark of their end.
   */
  private boolean isHeadline(List<Line> lines) {
    return layout.family() == Family.PAGE_DUMP
        && !lines.isEmpty()
        && lines.size() <= MOST_HEADLINES
        && lines.get(0).pageStart()
        && lines.stream()
            .allMatch(
                line ->
                    TextKey.count(line.text()) <= longestHeadline && line.text().indexOf('。') < 0);
  }

  /**
   * Returns whether a line is a bracket and nothing else, and no edition. The layout joins it to a
   * line without a full stop, such as a headline, but it is no part of one.
   */
  private static boolean isRemark(String line) {
    return Brackets.isRemark(line) && !TitleCandidate.isEdition(line);
  }

  private static boolean opensDocument(String line) {
    return OPENING.matcher(line).matches() && !TitleCandidate.startsWithEdition(line)
        || DocumentNumber.whole(line).isPresent();
  }

  Layout layout() {
    return layout;
  }

  PrintedMeasure measure() {
    return measure;
  }

  int size() {
    return segments.size();
  }

  LineRun at(int i) {
    return segments.get(i);
  }

  /** Returns whether the printed contents name a title. */
  boolean isInContents(String key) {
    return contents.contains(key);
  }

  /**
   * Returns whether a segment is a subtitle, and not one of several points or the place where
   * something was said: ——访…专家, but not ——…日在…会议上.
   */
  boolean isSubtitle(int i) {
    return hasDashes(i)
        && !OCCASION.matcher(at(i).text()).matches()
        && at(i).width() <= LONGEST_SUBTITLE
        && !hasDashes(i - 1)
        && !hasDashes(i + 1);
  }

  private boolean hasDashes(int i) {
    return i >= 0 && i < size() && at(i).text().startsWith("——");
  }

  /** Returns the index after the paragraph to which a segment belongs. */
  int paragraphEnd(int i) {
    int end = i + 1;
    while (end < size() && at(end).continues()) {
      end++;
    }
    return end;
  }

  /** Returns the text of a paragraph from a segment on, without what is far from its start. */
  String paragraphFrom(int i) {
    if (i + 1 == size() || !at(i + 1).continues()) {
      return at(i).text();
    }
    StringBuilder out = new StringBuilder(at(i).text());
    int end = paragraphEnd(i);
    for (int k = i + 1; k < end && out.length() < LONGEST_PARAGRAPH; k++) {
      JoinedText.append(out, at(k).text());
    }
    return out.toString();
  }

  /** Returns the last segment of a range that names a work; -1 if none does. */
  int namedIn(String key, int from, int to) {
    return last(works.getOrDefault(key, List.of()), from, to);
  }

  /** Returns whether a segment of a range lists an attachment. */
  boolean isListedIn(String key, int from, int to) {
    return last(attachments.getOrDefault(key, List.of()), from, to) >= 0;
  }

  /** Returns whether a segment of a range opens a list of attachments. */
  boolean listsAttachments(int from, int to) {
    return last(lists, from, to) >= 0;
  }

  /** Returns whether a segment of a range is a title and nothing else. */
  boolean isPrintedIn(String key, int from, int to) {
    return last(places.getOrDefault(key, List.of()), from, to) >= 0;
  }

  /** Returns how many segments of a range are equal to another segment; 2 stands for more. */
  int timesPrinted(int segment, int from, int to) {
    List<Integer> equal = places.getOrDefault(at(segment).key(), List.of());
    int at = last(equal, from, to);
    return at < 0 ? 0 : last(equal, from, at) < 0 ? 1 : 2;
  }

  /** Returns how many runs are a title and nothing else. */
  int timesPrinted(String key) {
    return places.getOrDefault(key, List.of()).size();
  }

  /**
   * Returns whether a segment is a paragraph without mark that recurs in the issue, such as 基本案情.
   *
   * @param times how many such paragraphs the issue must have
   */
  boolean isRecurring(int i, int times) {
    return at(i).mark().isEmpty()
        && at(i).width() <= LONGEST_RECURRING
        && paragraphs.getOrDefault(at(i).key(), 0) >= times;
  }

  private static int last(List<Integer> sorted, int from, int to) {
    int at = Collections.binarySearch(sorted, to);
    int last = (at < 0 ? -at - 1 : at) - 1;
    return last >= 0 && sorted.get(last) >= from ? sorted.get(last) : -1;
  }
}
