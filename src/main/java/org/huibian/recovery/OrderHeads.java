package org.huibian.recovery;

import java.util.List;
import org.huibian.layout.Family;
import org.huibian.layout.Layout;
import org.huibian.layout.SentenceEnds;
import org.huibian.recovery.Headlines.Form;
import org.huibian.text.OfficialDate;

/** Finds the heads of orders and announcements that have no title above them. */
final class OrderHeads {
  /** A line of fewer characters can be the end of an article without a full stop. */
  private static final int SHORT_LINE = 30;

  private final List<Segment> segments;
  private final boolean pageDump;
  private final boolean hasContents;

  OrderHeads(List<Segment> segments, Layout layout) {
    this.segments = segments;
    this.pageDump = layout.family() == Family.PAGE_DUMP;
    this.hasContents = !layout.contents().titles().isEmpty();
  }

  /**
   * Returns how many segments from an index on are the head of an order or announcement without a
   * headline above it: 国家市场监督管理总局公告, 2025年第22号. Returns 0 if there is none, or if the number
   * belongs to a headline just before it.
   */
  int lengthAt(int i) {
    Segment segment = segments.get(i);
    boolean order =
        segment.isOpen()
            && !hasContents
            && (!pageDump || segment.passage().pageStart())
            && (DocumentHead.isOrder(segment.text()) || DocumentHead.numberLength(segments, i) > 2)
            && (i == 0 || canEndArticle(segments.get(i - 1)));
    return order && !isBelowHeadline(i) && !isAfterNews(i)
        ? DocumentHead.numberLength(segments, i)
        : 0;
  }

  /**
   * Returns whether the headline of a letter or a norm, which has the number, stands right above.
   */
  private boolean isBelowHeadline(int i) {
    return i > 0
        && Headlines.isPossible(segments.get(i - 1))
        && Headlines.form(segments.get(i - 1).text()) != Form.NONE;
  }

  private boolean isAfterNews(int i) {
    return segments.subList(Math.max(0, i - HeadRoles.HEAD), i).stream()
        .anyMatch(
            before -> Headlines.isPossible(before) && Headlines.form(before.text()) == Form.NEWS);
  }

  /** Returns whether a segment can be the last one of an article. */
  static boolean canEndArticle(Segment segment) {
    String text = segment.text();
    return segment.is(Role.ROW)
        || SentenceEnds.isComplete(text)
        || OfficialDate.startOfFinalDate(text).isPresent()
        || text.startsWith("http")
        || SentenceEnds.endsSentence(text)
        || segment.passage().lines().size() == 1 && segment.width() < SHORT_LINE;
  }
}
