package org.huibian.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/**
 * Generates the anchors of an article in document order. It keeps the numbered parents of the
 * current position and the anchors that are in use.
 */
final class AnchorGenerator {
  private record Parent(int rank, String anchor) {}

  /** The styles that have anchors, from the outermost to the innermost; 问： ranks as 一、. */
  private static final List<Mark.Style> RANKS =
      List.of(
          Mark.Style.CHAPTER,
          Mark.Style.SECTION,
          Mark.Style.COMMA,
          Mark.Style.CLAUSE,
          Mark.Style.BRACKET,
          Mark.Style.DIGIT,
          Mark.Style.DIGIT_BRACKET);

  private final Set<String> used = new HashSet<>();

  /** The next number to try for a name that was used before. */
  private final Map<String, Integer> tried = new HashMap<>();

  private final Map<String, Integer> counters = new HashMap<>();
  private Deque<Parent> parents = new ArrayDeque<>();
  private String prefix = "";

  /**
   * Returns the anchor of a numbered heading or paragraph.
   *
   * @param mark the number as printed
   * @return the anchor; empty if numbers of this style have none
   */
  Optional<String> numbered(Mark mark) {
    OptionalInt rank = rank(mark.style());
    if (rank.isEmpty()) {
      return Optional.empty();
    }
    while (!parents.isEmpty() && parents.peek().rank() >= rank.getAsInt()) {
      parents.pop();
    }
    String parent = parents.isEmpty() ? null : parents.peek().anchor();
    String name =
        switch (mark.style()) {
          case CHAPTER -> prefix + "z" + mark.number();
          case SECTION -> (parent == null ? prefix : parent + "-") + "j" + mark.number();
          case CLAUSE -> prefix + "t" + mark.number() + inserted(mark);
          case COMMA -> prefix + "s" + mark.number();
          case QUESTION -> prefix + "q" + next("q");
          case BRACKET -> below(parent, "k", mark.number());
          case DIGIT -> below(parent, "d", mark.number());
          default -> below(parent, "e", mark.number());
        };
    String anchor = unique(name);
    parents.push(new Parent(rank.getAsInt(), anchor));
    return Optional.of(anchor);
  }

  /** 第十条之一 has the anchor t10zhi1, because t10-1 is the first item of 第十条. */
  private static String inserted(Mark mark) {
    return mark.insertion() > 0 ? "zhi" + mark.insertion() : "";
  }

  private String below(String parent, String letter, int number) {
    return parent == null ? prefix + letter + number : parent + "-" + number;
  }

  /** Returns the rank of a style that has anchors, 0 for the outermost. */
  static OptionalInt rank(Mark.Style style) {
    int rank = RANKS.indexOf(style == Mark.Style.QUESTION ? Mark.Style.COMMA : style);
    return rank < 0 ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  /**
   * Returns the anchor of an attachment; the anchors of everything after it start with it.
   *
   * @param number the number of the attachment, or 0 for none
   */
  String attachment(int number) {
    prefix = "";
    String anchor = unique("fj" + (number > 0 ? number : ""));
    prefix = anchor + "-";
    parents.clear();
    return anchor;
  }

  /** Returns the anchor of a heading or caption without a number, derived from its text. */
  String named(String text) {
    return unique(prefix + "h" + TextKey.digest(text).substring(0, 6));
  }

  /**
   * Starts a new section: what follows an unnumbered heading is not below the numbers before it.
   */
  void restart() {
    parents.clear();
  }

  /**
   * Returns the anchor of a numbered table or figure.
   *
   * @param word the prefix, {@code biao} or {@code tu}
   * @param number the number of the table or figure
   */
  String numberedCaption(String word, int number) {
    return unique(prefix + word + number);
  }

  /** Returns the prefix for the row anchors of a table without a caption, which is counted. */
  String table() {
    return unique(prefix + "g" + next("g"));
  }

  /** Returns the anchor of a box by its number; a box without a number is counted. */
  String box(OptionalInt number) {
    int ordinal = next("b");
    return unique(prefix + "b" + number.orElse(ordinal));
  }

  /**
   * Generates the anchors inside a box. They are below the anchor of the box and do not affect the
   * anchors after it.
   *
   * @param boxAnchor the anchor of the box
   * @param content generates the anchors of the content
   */
  void inside(String boxAnchor, Runnable content) {
    Deque<Parent> outer = parents;
    parents = new ArrayDeque<>();
    parents.push(new Parent(-1, boxAnchor));
    content.run();
    parents = outer;
  }

  private int next(String kind) {
    return counters.merge(prefix + kind, 1, Integer::sum);
  }

  private String unique(String name) {
    if (used.add(name)) {
      return name;
    }
    // Thousands of headings may have one name, and not each may try all numbers.
    int n = tried.getOrDefault(name, 2);
    while (!used.add(name + "_" + n)) {
      n++;
    }
    tried.put(name, n + 1);
    return name + "_" + n;
  }
}
