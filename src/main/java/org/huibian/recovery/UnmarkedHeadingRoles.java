package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Mark.Style;

/**
 * Assigns the roles of headings without a mark of enumeration: letter-spaced ones (前 言), short
 * lines between paragraphs, lines that stand out in print, titles of boxes (专栏) and captions of
 * tables.
 */
final class UnmarkedHeadingRoles implements RolePass {
  private static final Pattern KNOWN =
      Pattern.compile("前\\s*言|引\\s*言|序\\s*言|展\\s*望|结\\s*语|结束语|后\\s*记|附\\s*则|说\\s*明|概\\s*述|摘\\s*要");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LONGEST = 40;
  private static final int SHORTEST = 4;

  /** A paragraph has at least this many characters. */
  private static final int SHORTEST_PARAGRAPH = 16;

  private static final int LONGEST_CAPTION = 80;

  /** How probable it is that a heading by its place is none: of 101 in labelled issues, all are. */
  private static final double PLAIN = 0.02;

  /** How probable it is that what looks like the title of a box is a heading or a paragraph. */
  private static final double UNMARKED_BOX = 0.15;

  @Override
  public List<Doubt> assign(List<Segment> article) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 1; i < article.size(); i++) {
      Segment segment = article.get(i);
      if (!segment.isOpen()) {
        continue;
      }
      if (KNOWN.matcher(segment.text()).matches()) {
        segment.becomeHeading(2);
      } else if (segment.hasMark(Style.BOX) && segment.standsAlone(LONGEST_CAPTION)) {
        segment.become(Role.BOX_TITLE);
      } else if (segment.hasMark(Style.TABLE)
          && segment.standsAlone(LONGEST_CAPTION)
          && rowFollows(article, i)) {
        segment.become(Role.CAPTION);
      } else if (couldBeHeading(article, i) && isHeadingByPlace(article, i)) {
        becomeHeading(article, i);
        doubts.add(doubt(article, segment));
      } else if (couldBeHeading(article, i) && isHeadingByPrint(article, i)) {
        segment.becomeHeading(2);
      }
    }
    return doubts;
  }

  /** Returns the doubt about a heading by its place. */
  private static Doubt doubt(List<Segment> article, Segment heading) {
    boolean recurs = article.stream().filter(s -> s.text().equals(heading.text())).count() > 1;
    double probability = recurs || !heading.is(Role.BOX_TITLE) ? PLAIN : UNMARKED_BOX;
    return new Doubt(heading.line(), probability, Doubt.Kind.UNMARKED_HEADING, heading.text());
  }

  private static boolean rowFollows(List<Segment> article, int i) {
    return i + 1 < article.size() && article.get(i + 1).is(Role.ROW);
  }

  /** Makes it a heading, or the title of a box if the headings before it have numbers. */
  private static void becomeHeading(List<Segment> article, int i) {
    if (isAfterNumberedHeading(article, i)) {
      article.get(i).become(Role.BOX_TITLE);
    } else {
      article.get(i).becomeHeading(2);
    }
  }

  private static boolean couldBeHeading(List<Segment> article, int i) {
    Segment segment = article.get(i);
    return segment.mark().isEmpty()
        && segment.standsAlone(LONGEST)
        && segment.width() >= SHORTEST
        && i + 1 < article.size()
        && (!SentenceEnds.isComplete(segment.text()) || segment.text().matches(".*[”》]"))
        && HAN.matcher(segment.text()).find()
        && !segment.text().matches(".*[0-9]{5,}.*");
  }

  /** Returns whether a segment stands out in print between others that do not. */
  private static boolean isHeadingByPrint(List<Segment> article, int i) {
    Segment before = article.get(i - 1);
    Segment next = article.get(i + 1);
    return article.get(i).isProminent()
        && !(before.isOpen() && before.isProminent())
        && next.isOpen()
        && next.width() >= SHORTEST_PARAGRAPH
        && !next.isProminent();
  }

  /** Returns whether a segment stands between complete text and a paragraph. */
  private static boolean isHeadingByPlace(List<Segment> article, int i) {
    Segment before = article.get(i - 1);
    Segment next = article.get(i + 1);
    boolean afterText =
        before.isOpen() && SentenceEnds.endsSentence(before.text())
            || before.is(Role.RUN_IN)
            || before.is(Role.TITLE)
            || before.is(Role.FIGURE) && next.isOpen();
    return afterText
        && next.isOpen()
        && next.width() >= SHORTEST_PARAGRAPH
        && (SentenceEnds.isProse(next.text()) || SentenceEnds.endsSentence(next.text()));
  }

  private static boolean isAfterNumberedHeading(List<Segment> article, int i) {
    for (int k = i - 1; k > 0; k--) {
      Segment segment = article.get(k);
      if (segment.is(Role.HEADING) || segment.is(Role.RUN_IN)) {
        boolean numbered = segment.hasMark(Style.COMMA) || segment.hasMark(Style.BRACKET);
        return numbered || segment.hasMark(Style.DIGIT) || segment.hasMark(Style.DIGIT_BRACKET);
      }
    }
    return false;
  }
}
