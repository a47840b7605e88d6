package org.huibian.recovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Decides what the marked passages are: headings that stand alone, paragraphs that start with their
 * heading, entries of a list. The same mark is one here and another there, so passages that stand
 * under one heading with one sort of mark are judged together, by the document's own consistency.
 */
final class OutlineRoles {
  /** A run-in heading is at most this long, its mark not counted. */
  private static final int LONGEST_LEAD = 46;

  /** Within a clause (第X条) the entries are list items, unless they start with a few words. */
  private static final int LONGEST_CLAUSE_LEAD = 16;

  /** A heading that stands alone is at most this long. */
  private static final int LONGEST_HEADING = 72;

  private static final int LONGEST_HEADING_WITH_STOP = 26;
  private static final int SHORTEST_REST = 8;

  private enum Look {
    ALONE,
    RUN_IN,
    ITEM
  }

  private final List<Piece> article;
  private final List<Doubt> doubts;

  OutlineRoles(List<Piece> article, List<Doubt> doubts) {
    this.article = article;
    this.doubts = doubts;
  }

  void find() {
    fixed();
    for (List<Integer> group : groups()) {
      decide(group);
    }
  }

  /** Marks that leave no choice: chapters, clauses, questions. */
  private void fixed() {
    int clause = 0;
    for (int i = 0; i < article.size(); i++) {
      Piece piece = article.get(i);
      if (piece.is(Role.HEADING)) {
        clause = 0;
      }
      if (!piece.isOpen() || piece.mark().isEmpty()) {
        continue;
      }
      Mark mark = piece.mark().get();
      switch (mark.style()) {
        case CHAPTER, PART -> headingIfAlone(piece, 2);
        case SECTION -> headingIfAlone(piece, 3);
        case QUESTION -> piece.becomeHeading(3);
        case CLAUSE -> {
          if (mark.end() < piece.text().length()) {
            piece.becomeRunIn(4, markEnd(piece));
            if (clause != 0 && mark.number() != clause + 1) {
              doubts.add(
                  new Doubt(piece.passage().line(), 2, Doubt.Kind.CLAUSE_ORDER, mark.printed()));
            }
            clause = mark.number();
          }
        }
        default -> {}
      }
    }
  }

  private static void headingIfAlone(Piece piece, int level) {
    if (piece.standsAlone(LONGEST_HEADING)) {
      piece.becomeHeading(level);
    }
  }

  /** Where the mark itself ends, before the space after it. */
  private static int markEnd(Piece piece) {
    return piece.text().indexOf(piece.mark().get().printed())
        + piece.mark().get().printed().length();
  }

  /** Open pieces of one style under one heading, as indexes, in order of their first. */
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Style, List<Integer>> open = new EnumMap<>(Style.class);
    for (int i = 0; i < article.size(); i++) {
      Piece piece = article.get(i);
      boolean boundary = piece.is(Role.HEADING) || piece.is(Role.RUN_IN) || piece.is(Role.TITLE);
      if (boundary || piece.is(Role.SIGNATURE)) {
        open.clear();
        continue;
      }
      if (!piece.isOpen() || piece.mark().isEmpty()) {
        continue;
      }
      Style style = piece.mark().get().style();
      int rank = rank(style);
      if (rank == 0) {
        continue;
      }
      open.keySet().removeIf(other -> rank(other) > rank);
      List<Integer> group = open.get(style);
      boolean restarts =
          group != null
              && style != Style.CATALOGUE
              && piece.mark().get().number()
                  <= article.get(group.get(group.size() - 1)).mark().get().number();
      if (group == null || restarts) {
        group = new ArrayList<>();
        groups.add(group);
        open.put(style, group);
      }
      group.add(i);
    }
    return groups;
  }

  private static int rank(Style style) {
    return switch (style) {
      case COMMA -> 1;
      case BRACKET -> 2;
      case WORD, DIGIT, CATALOGUE -> 3;
      case DIGIT_BRACKET -> 4;
      default -> 0;
    };
  }

  static int level(Mark mark) {
    return switch (mark.style()) {
      case COMMA -> 2;
      case BRACKET -> 3;
      case WORD, DIGIT -> 4;
      case CATALOGUE -> Math.min(6, mark.depth() + 2);
      case DIGIT_BRACKET -> 5;
      default -> 2;
    };
  }

  private void decide(List<Integer> group) {
    boolean inClause = inClause(group.get(0));
    int alone = 0;
    int stopped = 0;
    int runIn = 0;
    boolean list = false;
    for (int k = 0; k < group.size(); k++) {
      Piece piece = article.get(group.get(k));
      switch (look(group.get(k), inClause)) {
        case ALONE -> {
          alone++;
          stopped += SentenceEnds.endsSentence(piece.text()) ? 1 : 0;
        }
        case RUN_IN -> runIn++;
        case ITEM -> list |= endsLikeItem(piece.text());
      }
    }
    int items = group.size() - alone - runIn;
    boolean headed = !list && (alone + runIn) * 2 >= group.size();
    boolean runs = headed && runIn * 10 >= (runIn + items) * 6;
    if (inClause && runIn + alone < group.size()) {
      headed = false;
    }
    // The last sentence of a list looks like a heading that ends in a stop.
    if (runIn == 0 && stopped == alone && stopped <= items) {
      headed = false;
    }
    for (int index : group) {
      Piece piece = article.get(index);
      Look look = look(index, inClause);
      int level = level(piece.mark().get());
      if (headed && look == Look.ALONE) {
        piece.becomeHeading(level);
      } else if (headed && runs && look == Look.RUN_IN) {
        piece.becomeRunIn(level, leadEnd(piece.text(), piece.mark().get().end()));
      }
    }
    if (!headed) {
      numberedList(group);
    }
  }

  /** 1. 2. 3. that are no headings are entries of a list, if they follow one another. */
  private void numberedList(List<Integer> group) {
    for (int k = 0; k < group.size(); k++) {
      Mark mark = article.get(group.get(k)).mark().get();
      boolean next = k == 0 || group.get(k) == group.get(k - 1) + 1;
      if (mark.style() != Style.DIGIT || !mark.printed().matches("[0-9]+\\.") || !next) {
        return;
      }
    }
    group.forEach(index -> article.get(index).become(Role.ITEM));
  }

  private static boolean endsLikeItem(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '；' || last == ';';
  }

  private boolean inClause(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Piece piece = article.get(i);
      if (piece.hasMark(Style.CLAUSE) && piece.is(Role.RUN_IN)) {
        return true;
      }
      if (piece.is(Role.HEADING) || piece.is(Role.TITLE)) {
        return false;
      }
    }
    return false;
  }

  private Look look(int index, boolean inClause) {
    Piece piece = article.get(index);
    String text = piece.text();
    Mark mark = piece.mark().get();
    char last = text.charAt(text.length() - 1);
    if (mark.style() == Style.COMMA && (last == '？' || last == '?') && piece.width() <= 160) {
      return Look.ALONE;
    }
    if (piece.standsAlone(LONGEST_HEADING)) {
      return Look.ALONE;
    }
    int end = leadEnd(text, mark.end());
    if (end < 0) {
      return Look.ITEM;
    }
    int lead = end - mark.end();
    int rest = text.length() - end - 1;
    int longest = inClause ? LONGEST_CLAUSE_LEAD : LONGEST_LEAD;
    if (rest >= SHORTEST_REST && lead <= longest && text.charAt(end) != '：' | isLabel(text, end)) {
      return Look.RUN_IN;
    }
    boolean ownText = index + 1 < article.size() && !isSibling(mark, article.get(index + 1));
    boolean stopOnly = rest == 0 && text.charAt(end) == '。';
    return stopOnly && ownText && lead <= LONGEST_HEADING_WITH_STOP && !inClause
        ? Look.ALONE
        : Look.ITEM;
  }

  /** A colon ends a run-in heading only after a short name: 项目试点：依托…. */
  private static boolean isLabel(String text, int end) {
    return end <= 24 && text.indexOf('，') > end;
  }

  private static boolean isSibling(Mark mark, Piece next) {
    return next.hasMark(mark.style()) && next.isOpen();
  }

  /** Where the first 。 or ： outside of brackets and quotation marks stands, or -1. */
  private static int leadEnd(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("（(《“〈".indexOf(c) >= 0) {
        depth++;
      } else if ("）)》”〉".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (c == '。' || c == '：' || c == ':')) {
        return i;
      } else if (depth == 0 && (c == '；' || c == '！')) {
        return -1;
      }
    }
    return -1;
  }
}
