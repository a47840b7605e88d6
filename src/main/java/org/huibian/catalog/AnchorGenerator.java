package org.huibian.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** Where a walk through an article stands: the numbered parents, and the addresses given so far. */
final class AnchorGenerator {
  private record Step(int rank, String anchor) {}

  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> counters = new HashMap<>();
  private Deque<Step> steps = new ArrayDeque<>();
  private String prefix = "";

  /** The address of a numbered heading or paragraph; null if its mark is none that has one. */
  String numbered(Mark mark) {
    OptionalInt rank = rank(mark.style());
    if (rank.isEmpty()) {
      return null;
    }
    while (!steps.isEmpty() && steps.peek().rank() >= rank.getAsInt()) {
      steps.pop();
    }
    String parent = steps.isEmpty() ? null : steps.peek().anchor();
    String name =
        switch (mark.style()) {
          case CHAPTER -> prefix + "z" + mark.number();
          case SECTION -> (parent == null ? prefix : parent + "-") + "j" + mark.number();
          case CLAUSE -> prefix + "t" + mark.number();
          case COMMA -> prefix + "s" + mark.number();
          case QUESTION -> prefix + "q" + next("q");
          case BRACKET -> below(parent, "k", mark.number());
          case DIGIT -> below(parent, "d", mark.number());
          default -> below(parent, "e", mark.number());
        };
    String anchor = unique(name);
    steps.push(new Step(rank.getAsInt(), anchor));
    return anchor;
  }

  private String below(String parent, String letter, int number) {
    return parent == null ? prefix + letter + number : parent + "-" + number;
  }

  private static OptionalInt rank(Mark.Style style) {
    int rank =
        List.of(
                Mark.Style.CHAPTER,
                Mark.Style.SECTION,
                Mark.Style.COMMA,
                Mark.Style.CLAUSE,
                Mark.Style.BRACKET,
                Mark.Style.DIGIT,
                Mark.Style.DIGIT_BRACKET)
            .indexOf(style);
    if (style == Mark.Style.QUESTION) {
      return OptionalInt.of(2);
    }
    return rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  /** The address of an attachment; everything after it belongs to it. */
  String attachment(int number) {
    prefix = "";
    String anchor = unique("fj" + (number > 0 ? number : ""));
    prefix = anchor + "-";
    steps.clear();
    return anchor;
  }

  /** The address of a heading or caption that has no number of its own. */
  String named(String text) {
    return unique(prefix + "h" + TextKey.digest(text).substring(0, 6));
  }

  /** A heading without a number starts anew: what follows is not below the numbers before it. */
  void restart() {
    steps.clear();
  }

  /** The address of a table or figure with a number. */
  String numberedPlate(String word, int number) {
    return unique(prefix + word + number);
  }

  /** What the rows of a table without a caption hang below: how many such tables stood before. */
  String table() {
    return unique(prefix + "g" + next("g"));
  }

  /** The address of a box: its own number, or how many boxes stood before it. */
  String box(OptionalInt number) {
    int ordinal = next("b");
    return unique(prefix + "b" + number.orElse(ordinal));
  }

  /**
   * Runs what numbers the inside of a box: it hangs below the box, and leaves no trace after it.
   */
  void inside(String boxAnchor, Runnable walk) {
    Deque<Step> outer = steps;
    steps = new ArrayDeque<>();
    steps.push(new Step(-1, boxAnchor));
    walk.run();
    steps = outer;
  }

  private int next(String what) {
    return counters.merge(prefix + what, 1, Integer::sum);
  }

  private String unique(String name) {
    String candidate = name;
    for (int n = 2; !given.add(candidate); n++) {
      candidate = name + "_" + n;
    }
    return candidate;
  }
}
