package org.huibian.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.text.Mark;

/**
 * The levels of run-in headings, which Markdown does not tell. Each style of mark has a level of
 * its own, and a heading is always below the one that encloses it: （一） within a clause (第X条) is
 * below the clause. Headings must be entered in document order.
 */
final class OutlineLevels {
  private static final int LOWEST = 6;

  private record Open(int rank, int level) {}

  private final Deque<Open> open = new ArrayDeque<>();

  /** Enters a heading that stands alone. */
  void enter(int level, Optional<Mark> mark) {
    OptionalInt rank = mark.map(m -> AnchorGenerator.rank(m.style())).orElse(OptionalInt.empty());
    if (rank.isPresent()) {
      enclosing(rank.getAsInt());
      open.push(new Open(rank.getAsInt(), level));
    } else if (level <= 2) {
      open.clear();
    }
  }

  /** Enters a run-in heading; returns its level, or nothing if it does not belong to an outline. */
  OptionalInt runIn(Mark mark) {
    int level =
        switch (mark.style()) {
          case CHAPTER, PART, COMMA -> 2;
          case SECTION, BRACKET, QUESTION -> 3;
          case CLAUSE, DIGIT -> 4;
          case DIGIT_BRACKET -> 5;
          case CATALOGUE -> mark.depth() + 2;
          default -> 0;
        };
    if (level == 0) {
      return OptionalInt.empty();
    }
    OptionalInt rank = AnchorGenerator.rank(mark.style());
    if (rank.isPresent()) {
      int above = enclosing(rank.getAsInt());
      // Nothing tells whether a run-in 一、 is below the chapter or starts another part after it.
      level = mark.style() == Mark.Style.COMMA ? level : Math.max(level, above + 1);
      open.push(new Open(rank.getAsInt(), level));
    }
    return OptionalInt.of(Math.min(LOWEST, level));
  }

  /** Leaves the headings of the same or a lower rank; returns the level of the one that is left. */
  private int enclosing(int rank) {
    while (!open.isEmpty() && open.peek().rank() >= rank) {
      open.pop();
    }
    return open.isEmpty() ? 1 : open.peek().level();
  }
}
