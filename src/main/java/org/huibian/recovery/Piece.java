package org.huibian.recovery;

import java.util.List;
import java.util.Optional;
import org.huibian.layout.Line;
import org.huibian.layout.Passage;
import org.huibian.layout.SentenceEnds;
import org.huibian.source.PrintedLine;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** A passage with what has been found out about it so far. Lives within one recovery. */
final class Piece {
  /** Type of the text differs in size by less, as rounding and superscripts make it. */
  private static final double LARGER = 1.12;

  private final Passage passage;
  private final String text;
  private final Optional<Mark> mark;
  private Role role;
  private int level;
  private int leadEnd;

  Piece(Passage passage) {
    this(passage, passage.text(), passage.mark());
  }

  /** A piece that is only a part of its passage. */
  Piece(Passage passage, String text, Optional<Mark> mark) {
    this.passage = passage;
    this.text = text;
    this.mark = mark;
    this.role = passage.isRow() ? Role.ROW : Role.PARAGRAPH;
  }

  Passage passage() {
    return passage;
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

  /** Whether nothing has been found out yet. */
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

  /** A paragraph whose first characters, up to the end, are its heading. */
  void becomeRunIn(int newLevel, int end) {
    role = Role.RUN_IN;
    level = newLevel;
    leadEnd = end;
  }

  int level() {
    return level;
  }

  int leadEnd() {
    return leadEnd;
  }

  int width() {
    return TextKey.count(text);
  }

  /** The size of its type, relative to that of the text; 0 if that is not known. */
  double size() {
    return passage.lines().stream()
        .flatMap(line -> line.printed().stream())
        .mapToDouble(PrintedLine::size)
        .min()
        .orElse(0);
  }

  /** Whether print sets it apart from the text: every line of it is bold, or larger. */
  boolean isSetApart() {
    List<Line> lines = passage.lines();
    return !lines.isEmpty()
        && lines.stream()
            .allMatch(
                line -> line.printed().filter(p -> p.bold() || p.size() >= LARGER).isPresent());
  }

  /** Whether it could be a heading: short, and no sentence. */
  boolean standsAlone(int longest) {
    return role != Role.ROW
        && width() <= longest
        && !SentenceEnds.endsSentence(text)
        && "，、；：,;:".indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
