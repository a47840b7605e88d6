package org.huibian.recovery.boundary;

import java.util.List;
import java.util.Optional;
import org.huibian.layout.Line;
import org.huibian.layout.Passage;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Lines of one passage between which no article can start.
 *
 * @param passage the lines
 * @param tie how the layout ties it to the segment before
 * @param key its text in the form in which titles are compared
 * @param width the number of its characters
 * @param mark its enumeration mark
 */
record LineRun(Passage passage, Tie tie, String key, int width, Optional<Mark> mark) {
  /** How a segment is tied to the one before. */
  enum Tie {
    /** A paragraph ends between them. */
    NONE,
    /** The original has no mark of a paragraph's end between them. */
    UNMARKED,
    /** The layout has joined them in spite of such a mark. */
    JOINED
  }

  static LineRun of(List<Line> lines, Tie tie) {
    Passage passage = Passage.of(lines);
    return new LineRun(
        passage, tie, Titles.key(passage.text()), TextKey.count(passage.text()), passage.mark());
  }

  /** Returns whether it belongs to the paragraph of the segment before. */
  boolean continues() {
    return tie != Tie.NONE;
  }

  String text() {
    return passage.text();
  }

  int line() {
    return passage.line();
  }

  boolean isRow() {
    return passage.isRow();
  }

  /** Returns the text of its last line. */
  String lastLine() {
    return passage.lines().get(passage.lines().size() - 1).text();
  }
}
