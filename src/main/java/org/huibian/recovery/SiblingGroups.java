package org.huibian.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Groups the segments of an article that have the same style of mark below the same heading, such
 * as （一） to （五）. They are siblings, so their roles are decided together. The entries of a catalogue
 * are siblings if they have the same number above them: 4.1 人员 heads text, 3.1 may be a sentence.
 */
final class SiblingGroups {
  /**
   * What siblings have in common.
   *
   * @param parent the number of a catalogue above them, such as 4.1; empty for all other marks
   */
  private record Siblings(Style style, String parent) {
    static Siblings of(Mark mark) {
      int cut = mark.style() == Style.CATALOGUE ? lastPart(mark.printed()) : 0;
      return new Siblings(mark.style(), mark.printed().substring(0, cut));
    }

    /** Returns the index of the separator before the last part of a catalogue number. */
    private static int lastPart(String printed) {
      String number = printed.replaceAll("[.．]$", "");
      return Math.max(0, Math.max(number.lastIndexOf('.'), number.lastIndexOf('．')));
    }
  }

  private SiblingGroups() {}

  /**
   * Returns the groups of open segments with a mark as indexes, ordered by the first of each group.
   * A group ends at a heading, at a signature, at a mark of a higher rank, and where numbers start
   * again.
   */
  static List<List<Integer>> of(List<Segment> article) {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Siblings, List<Integer>> open = new LinkedHashMap<>();
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      if (endsGroups(segment)) {
        open.clear();
      }
      if (!segment.isOpen() || segment.mark().isEmpty()) {
        continue;
      }
      Siblings siblings = Siblings.of(segment.mark().get());
      int rank = rank(siblings.style());
      if (rank == 0) {
        continue;
      }
      open.keySet().removeIf(other -> rank(other.style()) > rank);
      List<Integer> group = open.get(siblings);
      if (group == null || startsAgain(article.get(group.get(group.size() - 1)), segment)) {
        group = new ArrayList<>();
        groups.add(group);
        open.put(siblings, group);
      }
      group.add(i);
    }
    return groups;
  }

  /**
   * Puts groups whose numbers run on from one to the next, such as （一） to （三） below 一、 and （四） to
   * （九） below 二、, into chains.
   *
   * @param groups the groups, ordered by the first of each
   * @return the chains of one or more groups, ordered by the first of each
   */
  static List<List<List<Integer>>> chains(List<Segment> article, List<List<Integer>> groups) {
    List<List<List<Integer>>> chains = new ArrayList<>();
    Map<Siblings, List<List<Integer>>> last = new LinkedHashMap<>();
    for (List<Integer> group : groups) {
      Mark first = mark(article, group.get(0));
      Siblings siblings = Siblings.of(first);
      List<List<Integer>> chain = last.get(siblings);
      if (chain == null || first.number() != lastNumber(article, chain) + 1) {
        chain = new ArrayList<>();
        chains.add(chain);
        last.put(siblings, chain);
      }
      chain.add(group);
    }
    return chains;
  }

  private static int lastNumber(List<Segment> article, List<List<Integer>> chain) {
    List<Integer> group = chain.get(chain.size() - 1);
    return mark(article, group.get(group.size() - 1)).number();
  }

  private static Mark mark(List<Segment> article, int index) {
    return article.get(index).mark().orElseThrow();
  }

  private static boolean endsGroups(Segment segment) {
    return segment.is(Role.HEADING)
        || segment.is(Role.RUN_IN)
        || segment.is(Role.TITLE)
        || segment.is(Role.SIGNATURE);
  }

  private static boolean startsAgain(Segment before, Segment next) {
    return !next.hasMark(Style.CATALOGUE)
        && next.mark().orElseThrow().number() <= before.mark().orElseThrow().number();
  }

  /** Returns the rank of a style, 1 the highest; 0 for marks that open no group. */
  private static int rank(Style style) {
    return switch (style) {
      case COMMA -> 1;
      case BRACKET -> 2;
      case WORD, DIGIT, CATALOGUE -> 3;
      case DIGIT_BRACKET -> 4;
      default -> 0;
    };
  }
}
