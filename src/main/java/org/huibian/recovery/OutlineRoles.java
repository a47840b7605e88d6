package org.huibian.recovery;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
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

  /** A label that ends with a colon has at most this many characters, with its mark. */
  private static final int LONGEST_LABEL = 24;

  /** A telephone number or an address at the end of a line. */
  private static final Pattern CONTACT =
      Pattern.compile("(?:电话|传真|邮箱|手机|微信|邮编|网址).{0,6}[：:]|[0-9-]{7,}|\\S@\\S");

  /** What is to be filled in or ticked, or several numbered options on one line. */
  private static final Pattern FORM =
      Pattern.compile(
          "[□☐○◯]|_{2,}|＿{2,}|[：:]\\s*年\\s*月"
              + "|^\\s*[0-9]{1,2}\\s*[.．、].{1,20}\\s[0-9]{1,2}\\s*[.．、]\\s*\\p{IsHan}");

  /** What a segment looks like by itself. */
  private enum Look {
    /** A heading that stands alone. */
    ALONE,
    /** A paragraph with a run-in heading. */
    RUN_IN,
    /** A short label with a colon and text of its own below: 3.咨询电话：. */
    LABEL,
    /** A list item or a plain paragraph. */
    ITEM
  }

  @Override
  public List<Doubt> assign(List<Segment> article) {
    for (List<List<Integer>> chain : SiblingGroups.chains(article, SiblingGroups.of(article))) {
      List<Integer> all = chain.stream().flatMap(List::stream).toList();
      if (chain.size() > 1 && isOutline(article, all)) {
        headings(article, all, looks(article, all));
      } else {
        chain.forEach(group -> assign(article, group));
      }
    }
    return List.of();
  }

  private static void assign(List<Segment> article, List<Integer> group) {
    List<Look> looks = looks(article, group);
    List<Segment> siblings = group.stream().map(article::get).toList();
    boolean inClause = isInClause(article, group.get(0));
    if (areHeadings(siblings, looks, inClause) && !isBareList(article, group, looks)) {
      headings(article, group, looks);
    } else if (isNumberedList(siblings, group)) {
      siblings.forEach(sibling -> sibling.become(Role.ITEM));
    }
  }

  /**
   * Returns whether siblings whose numbers run on from group to group, such as （一） to （九） below 一、
   * and 二、, are headings all over the article, so that a small group of them is no exception.
   */
  private static boolean isOutline(List<Segment> article, List<Integer> chain) {
    List<Look> looks = looks(article, chain);
    return !isInClause(article, chain.get(0))
        && areHeadings(chain.stream().map(article::get).toList(), looks, false)
        && areRunIn(looks)
        && !isBareList(article, chain, looks);
  }

  private static List<Look> looks(List<Segment> article, List<Integer> group) {
    boolean inClause = isInClause(article, group.get(0));
    return group.stream().map(i -> look(article, i, inClause)).toList();
  }

  private static void headings(List<Segment> article, List<Integer> group, List<Look> looks) {
    boolean runIn = areRunIn(looks);
    boolean below = article.subList(0, group.get(0)).stream().anyMatch(s -> s.is(Role.HEADING));
    for (int k = 0; k < group.size(); k++) {
      Segment sibling = article.get(group.get(k));
      Mark mark = sibling.mark().orElseThrow();
      if (looks.get(k) == Look.ALONE) {
        sibling.becomeHeading(mark.style() == Style.WORD && !below ? 2 : level(mark));
      } else if (isLead(looks.get(k)) && runIn) {
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
    int labels = count(looks, Look.LABEL);
    int stopped = 0;
    boolean list = false;
    for (int k = 0; k < siblings.size(); k++) {
      String text = siblings.get(k).text();
      boolean stop = looks.get(k) == Look.ALONE && SentenceEnds.endsSentence(text);
      stopped += stop ? 1 : 0;
      list |= looks.get(k) == Look.ITEM && endsLikeItem(text) || FORM.matcher(text).find();
    }
    // The last item of a list ends in a full stop and may look like a heading that does.
    boolean onlyLastItem = runIn == 0 && stopped == alone && stopped <= items;
    return !list
        && alone + runIn > 0
        && (alone + runIn) * 2 >= siblings.size() - labels
        && !(inClause && items > 0)
        && !onlyLastItem;
  }

  /**
   * Returns whether siblings that look like headings are the entries of a list or of a form: none
   * has text below it, and most of them are contacts or their numbers do not start with 1.
   */
  private static boolean isBareList(List<Segment> article, List<Integer> group, List<Look> looks) {
    if (count(looks, Look.ALONE) < looks.size()) {
      return false;
    }
    int contacts = 0;
    int last = group.get(group.size() - 1);
    for (int i : group) {
      Mark mark = article.get(i).mark().orElseThrow();
      if (mark.style() == Style.CATALOGUE || i != last && hasOwnText(article, i, mark)) {
        return false;
      }
      contacts += CONTACT.matcher(article.get(i).text()).find() ? 1 : 0;
    }
    Mark mark = article.get(group.get(0)).mark().orElseThrow();
    boolean startsLate = mark.number() > 1 && !hasOwnText(article, last, mark);
    return contacts * 2 > group.size() || startsLate;
  }

  private static boolean isLead(Look look) {
    return look == Look.RUN_IN || look == Look.LABEL;
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
    if (isQuestion(article, index, mark) || segment.standsAlone(LONGEST_HEADING)) {
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
    if (rest == 0
        && text.charAt(end) != '。'
        && end <= LONGEST_LABEL
        && !inClause
        && hasOwnText(article, index, mark)) {
      return Look.LABEL;
    }
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

  /** Returns whether a segment is a question, below which the answer stands: 1.问：…？ */
  private static boolean isQuestion(List<Segment> article, int index, Mark mark) {
    Segment segment = article.get(index);
    String text = segment.text();
    char last = text.charAt(text.length() - 1);
    boolean numbered = mark.style() == Style.DIGIT || mark.style() == Style.WORD;
    boolean answered = numbered && hasOwnText(article, index, mark);
    return (mark.style() == Style.COMMA || answered)
        && (last == '？' || last == '?')
        && segment.width() <= LONGEST_QUESTION;
  }

  /** Returns whether something other than the next sibling follows. */
  private static boolean hasOwnText(List<Segment> article, int index, Mark mark) {
    if (index + 1 >= article.size()) {
      return false;
    }
    Segment next = article.get(index + 1);
    boolean open = next.isOpen() || mark.style() == Style.CATALOGUE;
    return !(next.hasMark(mark.style()) && open);
  }

  /** Returns the level of a heading with a mark. */
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
}
