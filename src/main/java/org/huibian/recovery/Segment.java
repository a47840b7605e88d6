package org.huibian.recovery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.huibian.layout.Line;
import org.huibian.layout.Passage;
import org.huibian.layout.SentenceEnds;
import org.huibian.model.SourceSpan;
import org.huibian.source.PrintedLine;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * A passage, or a part of one, with its role in its article. Only {@link RoleAssignment} changes
 * roles, and it works on copies.
 */
final class Segment {
  /** Above this ratio type is larger; rounding and superscripts cause smaller differences. */
  private static final double LARGER = 1.12;

  private final Passage passage;
  private final String text;
  private final Optional<Mark> mark;
  private Role role;
  private int level;
  private int leadEnd;

  /** Makes a segment of a whole passage. */
  Segment(Passage passage) {
    this(passage, passage.text(), passage.mark());
  }

  /** Makes a segment of a part of a passage. */
  Segment(Passage passage, String text, Optional<Mark> mark) {
    this.passage = passage;
    this.text = text;
    this.mark = mark;
    this.role = passage.isRow() ? Role.ROW : Role.PARAGRAPH;
  }

  /** Returns a segment with the same role whose role can change independently. */
  Segment copy() {
    Segment copy = new Segment(passage, text, mark);
    copy.role = role;
    copy.level = level;
    copy.leadEnd = leadEnd;
    return copy;
  }

  Passage passage() {
    return passage;
  }

  /** Returns the number of its first line in the source, from 1. */
  int line() {
    return passage.line();
  }

  String text() {
    return text;
  }

  Optional<Mark> mark() {
    return mark;
  }

  boolean hasMark(Mark.Style style) {
    return mark.isPresent() && mark.get().style() == style;
  }

  Role role() {
    return role;
  }

  boolean is(Role other) {
    return role == other;
  }

  /** Returns whether no pass has assigned a role yet. */
  boolean isOpen() {
    return role == Role.PARAGRAPH;
  }

  void become(Role newRole) {
    role = newRole;
  }

  void becomeHeading(int newLevel) {
    role = Role.HEADING;
    level = newLevel;
  }

  /**
   * Makes it a paragraph that starts with its heading.
   *
   * @param end the index after the heading
   */
  void becomeRunIn(int newLevel, int end) {
    role = Role.RUN_IN;
    level = newLevel;
    leadEnd = end;
  }

  /** Returns the level of its heading, 2 to 6; for headings and run-in headings only. */
  int level() {
    return level;
  }

  /** Returns the index after its run-in heading. */
  int leadEnd() {
    return leadEnd;
  }

  /** Returns the range of the source lines of some segments, at least one. */
  static SourceSpan span(List<Segment> segments) {
    return segments.stream()
        .map(segment -> segment.passage().span())
        .reduce(SourceSpan::union)
        .orElseThrow();
  }

  /** Returns how many characters it has, white space aside. */
  int width() {
    return TextKey.count(text);
  }

  /**
   * Returns the size of its type relative to that of the text; empty if the source does not record
   * it.
   */
  OptionalDouble size() {
    return passage.lines().stream()
        .flatMap(line -> line.printed().stream())
        .mapToDouble(PrintedLine::size)
        .min();
  }

  /** Returns whether it stands out in print: every line of it is bold or larger than the text. */
  boolean isProminent() {
    List<Line> lines = passage.lines();
    return !lines.isEmpty()
        && lines.stream()
            .allMatch(
                line -> line.printed().filter(p -> p.bold() || p.size() >= LARGER).isPresent());
  }

  /**
   * Returns whether it could be a heading: no table row and no sentence.
   *
   * @param longest the most characters that it may have
   */
  boolean standsAlone(int longest) {
    return role != Role.ROW
        && width() <= longest
        && !SentenceEnds.endsSentence(text)
        && "，、；：,;:".indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
