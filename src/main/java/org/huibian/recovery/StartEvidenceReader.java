package org.huibian.recovery;

import java.util.List;
import org.huibian.layout.Family;
import org.huibian.layout.Layout;
import org.huibian.layout.SentenceEnds;
import org.huibian.recovery.Headlines.Form;
import org.huibian.text.Authorities;
import org.huibian.text.OfficialDate;

/** Collects the evidence for the start of an article around a possible headline. */
final class StartEvidenceReader {
  /** A line of fewer characters can be the end of an article without a full stop. */
  private static final int SHORT_LINE = 30;

  private final List<Segment> segments;
  private final Authorities authorities;
  private final boolean pageDump;
  private final boolean hasContents;

  StartEvidenceReader(List<Segment> segments, Layout layout, Authorities authorities) {
    this.segments = segments;
    this.authorities = authorities;
    this.pageDump = layout.family() == Family.PAGE_DUMP;
    this.hasContents = !layout.contents().titles().isEmpty();
  }

  /**
   * Collects the evidence at the segment with an index.
   *
   * @param named whether the article so far has named the headline
   * @param expected whether the printed contents name the headline
   * @param first whether no article has started yet
   */
  StartEvidence at(int i, boolean named, boolean expected, boolean first) {
    Segment headline = segments.get(i);
    return new StartEvidence(
        Headlines.form(headline.text()),
        named,
        expected,
        DocumentHead.numberLength(segments, i + 1) > 0,
        isAddressee(i + 1),
        headline.passage().pageStart(),
        pageDump,
        pageDump && headline.passage().isSetLarge(),
        isAfterCompleteText(i),
        isAfterSignature(i),
        hasContents,
        first);
  }

  /**
   * Returns how many segments from an index on are the head of an order or announcement without a
   * headline above it: 国家市场监督管理总局公告, 2025年第22号. Returns 0 if there is none, or if the number
   * belongs to a headline just before it.
   */
  int orderLength(int i) {
    Segment segment = segments.get(i);
    boolean order =
        segment.isOpen()
            && !hasContents
            && (!pageDump || segment.passage().pageStart())
            && DocumentHead.isOrder(segment.text())
            && isAfterCompleteText(i);
    return order && !isAfterNews(i) ? DocumentHead.numberLength(segments, i) : 0;
  }

  private boolean isAfterNews(int i) {
    return segments.subList(Math.max(0, i - HeadRoles.HEAD), i).stream()
        .anyMatch(
            before -> Headlines.isPossible(before) && Headlines.form(before.text()) == Form.NEWS);
  }

  private boolean isAddressee(int i) {
    return i < segments.size() && DocumentHead.isAddressee(segments.get(i).text(), authorities);
  }

  private boolean isAfterCompleteText(int i) {
    return i == 0 || canEndArticle(segments.get(i - 1));
  }

  /** Returns whether a date ends the segment before; the issued document follows a signature. */
  private boolean isAfterSignature(int i) {
    return i > 0
        && pageDump
        && !segments.get(i).passage().pageStart()
        && OfficialDate.whole(segments.get(i - 1).text()).isPresent();
  }

  private boolean canEndArticle(Segment segment) {
    String text = segment.text();
    return segment.is(Role.ROW)
        || SentenceEnds.isComplete(text)
        || OfficialDate.startOfFinalDate(text).isPresent()
        || text.startsWith("http")
        || authorities.isOrgan(text)
        || SentenceEnds.endsSentence(text)
        || segment.passage().lines().size() == 1 && segment.width() < SHORT_LINE;
  }
}
