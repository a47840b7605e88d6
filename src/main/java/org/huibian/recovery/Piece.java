package org.huibian.recovery;

import java.util.Optional;
import org.huibian.layout.Passage;
import org.huibian.layout.Sentences;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** A passage with what has been found out about it so far. Lives within one recovery. */
final class Piece {
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

  /** Whether it could be a heading: short, and no sentence. */
  boolean standsAlone(int longest) {
    return role != Role.ROW
        && width() <= longest
        && !Sentences.endsSentence(text)
        && "，、；：,;:".indexOf(text.charAt(text.length() - 1)) < 0;
  }
}
