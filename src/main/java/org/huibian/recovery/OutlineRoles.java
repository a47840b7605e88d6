package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Assigns the roles of segments with marks of enumeration: headings that stand alone, paragraphs
 * with a run-in heading, list items. The same mark is a heading here and a list item there, so
 * siblings ({@link SiblingGroups}) are judged together, by the consistency of the document.
 */
final class OutlineRoles implements RolePass {
  /** A run-in heading has at most this many characters, without its mark. */
  private static final int LONGEST_LEAD = 46;

  /** Within a clause (第X条), where most entries are list items, it has at most this many. */
  private static final int LONGEST_CLAUSE_LEAD = 16;

  /** A heading that stands alone has at most this many characters. */
  private static final int LONGEST_HEADING = 72;

  /** The same for one that ends with a full stop, without its mark. */
  private static final int LONGEST_HEADING_WITH_STOP = 26;

  /** The same for a question. */
  private static final int LONGEST_QUESTION = 160;

  /** After a run-in heading at least this many characters follow. */
  private static final int SHORTEST_REST = 8;

  /** What a segment looks like by itself. */
  private enum Look {
    /** A heading that stands alone. */
    ALONE,
    /** A paragraph with a run-in heading. */
    RUN_IN,
    /** A list item or a plain paragraph. */
    ITEM
  }

  @Override
  public List<Doubt> assign(List<Segment> article) {
    for (List<Integer> group : SiblingGroups.of(article)) {
      assign(article, group);
    }
    return List.of();
  }

  private static void assign(List<Segment> article, List<Integer> group) {
    boolean inClause = isInClause(article, group.get(0));
    List<Look> looks = group.stream().map(i -> look(article, i, inClause)).toList();
    List<Segment> siblings = group.stream().map(article::get).toList();
    if (!areHeadings(siblings, looks, inClause)) {
      if (isNumberedList(siblings, group)) {
        siblings.forEach(sibling -> sibling.become(Role.ITEM));
      }
      return;
    }
    boolean runIn = areRunIn(looks);
    for (int k = 0; k < siblings.size(); k++) {
      Segment sibling = siblings.get(k);
      Mark mark = sibling.mark().orElseThrow();
      if (looks.get(k) == Look.ALONE) {
        sibling.becomeHeading(level(mark));
      } else if (looks.get(k) == Look.RUN_IN && runIn) {
        int end = RunInHeading.end(sibling.text(), mark.end()).orElseThrow();
        sibling.becomeRunIn(level(mark), end);
      }
    }
  }

  /** Returns whether at least half of the siblings look like headings and nothing excludes it. */
  private static boolean areHeadings(List<Segment> siblings, List<Look> looks, boolean inClause) {
    int alone = count(looks, Look.ALONE);
    int runIn = count(looks, Look.RUN_IN);
    int items = count(looks, Look.ITEM);
    int stopped = 0;
    boolean list = false;
    for (int k = 0; k < siblings.size(); k++) {
      String text = siblings.get(k).text();
      boolean stop = looks.get(k) == Look.ALONE && SentenceEnds.endsSentence(text);
      stopped += stop ? 1 : 0;
      list |= looks.get(k) == Look.ITEM && endsLikeItem(text);
    }
    // The last item of a list ends in a full stop and may look like a heading that does.
    boolean onlyLastItem = runIn == 0 && stopped == alone && stopped <= items;
    return !list
        && (alone + runIn) * 2 >= siblings.size()
        && !(inClause && items > 0)
        && !onlyLastItem;
  }

  /**
   * Returns whether at least 60 % of the siblings that do not stand alone have a run-in heading.
   */
  private static boolean areRunIn(List<Look> looks) {
    int runIn = count(looks, Look.RUN_IN);
    return runIn * 10 >= (runIn + count(looks, Look.ITEM)) * 6;
  }

  private static int count(List<Look> looks, Look look) {
    return (int) looks.stream().filter(look::equals).count();
  }

  /** Returns whether siblings are 1. 2. 3. and follow one another without other text. */
  private static boolean isNumberedList(List<Segment> siblings, List<Integer> group) {
    for (int k = 0; k < group.size(); k++) {
      Mark mark = siblings.get(k).mark().orElseThrow();
      boolean adjacent = k == 0 || group.get(k) == group.get(k - 1) + 1;
      if (mark.style() != Style.DIGIT || !mark.printed().matches("[0-9]+\\.") || !adjacent) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsLikeItem(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '；' || last == ';';
  }

  private static boolean isInClause(List<Segment> article, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Segment segment = article.get(i);
      if (segment.hasMark(Style.CLAUSE) && segment.is(Role.RUN_IN)) {
        return true;
      }
      if (segment.is(Role.HEADING) || segment.is(Role.TITLE)) {
        return false;
      }
    }
    return false;
  }

  private static Look look(List<Segment> article, int index, boolean inClause) {
    Segment segment = article.get(index);
    Mark mark = segment.mark().orElseThrow();
    if (isQuestion(segment, mark) || segment.standsAlone(LONGEST_HEADING)) {
      return Look.ALONE;
    }
    String text = segment.text();
    OptionalInt leadEnd = RunInHeading.end(text, mark.end());
    if (leadEnd.isEmpty()) {
      return Look.ITEM;
    }
    int end = leadEnd.getAsInt();
    int lead = end - mark.end();
    int rest = text.length() - end - 1;
    int longest = inClause ? LONGEST_CLAUSE_LEAD : LONGEST_LEAD;
    boolean ended = text.charAt(end) != '：' || RunInHeading.isLabel(text, end);
    if (rest >= SHORTEST_REST && lead <= longest && ended) {
      return Look.RUN_IN;
    }
    boolean heading =
        !inClause
            && rest == 0
            && text.charAt(end) == '。'
            && lead <= LONGEST_HEADING_WITH_STOP
            && hasOwnText(article, index, mark);
    return heading ? Look.ALONE : Look.ITEM;
  }

  private static boolean isQuestion(Segment segment, Mark mark) {
    String text = segment.text();
    char last = text.charAt(text.length() - 1);
    return mark.style() == Style.COMMA
        && (last == '？' || last == '?')
        && segment.width() <= LONGEST_QUESTION;
  }

  /** Returns whether something other than the next sibling follows. */
  private static boolean hasOwnText(List<Segment> article, int index, Mark mark) {
    if (index + 1 >= article.size()) {
      return false;
    }
    Segment next = article.get(index + 1);
    return !(next.hasMark(mark.style()) && next.isOpen());
  }

  /** Returns the level of a heading with a mark. */
  private static int level(Mark mark) {
    return switch (mark.style()) {
      case COMMA -> 2;
      case BRACKET -> 3;
      case WORD, DIGIT -> 4;
      case CATALOGUE -> Math.min(6, mark.depth() + 2);
      case DIGIT_BRACKET -> 5;
      default -> 2;
    };
  }
}
