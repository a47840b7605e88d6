package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huibian.layout.SentenceEnds;
import org.huibian.text.Authorities;
import org.huibian.text.Mark;
import org.huibian.text.OfficialDate;

/**
 * Parts a signature from the end of the paragraph to which the source has glued its first line:
 * {@code 2.企业变化情况表财政部} above {@code 国家税务总局}. Only organs of the list are parted, after a complete
 * sentence or in the last entry of a list, and only where a signature or a date follows.
 */
final class GluedSignatures {
  private static final int LONGEST = 60;

  /** The characters with which an attachment's name ends. */
  private static final String NAME_ENDS = "表单书函册图录案法定则》）";

  private final Authorities authorities;

  GluedSignatures(Authorities authorities) {
    this.authorities = authorities;
  }

  /** Returns the segments of an article; some of them are parts of the given ones. */
  List<Segment> part(List<Segment> article) {
    List<Segment> parted = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      OptionalInt start = i == 0 ? OptionalInt.empty() : start(article, i);
      if (start.isEmpty()) {
        parted.add(segment);
        continue;
      }
      String text = segment.text();
      String body = text.substring(0, start.getAsInt()).strip();
      String signature = text.substring(start.getAsInt()).strip();
      parted.add(new Segment(segment.passage(), body, Mark.of(body)));
      parted.add(new Segment(segment.passage(), signature, Optional.empty()));
    }
    return parted;
  }

  /** Returns the index at which a signature starts within a segment. */
  private OptionalInt start(List<Segment> article, int i) {
    Segment segment = article.get(i);
    if (!segment.isOpen() || article.get(i - 1).is(Role.ROW)) {
      return OptionalInt.empty();
    }
    String text = segment.text();
    int end = OfficialDate.startOfFinalDate(text).orElse(text.length());
    boolean dated = end < text.length();
    if (!dated && !isFollowedBySignature(article, i)) {
      return OptionalInt.empty();
    }
    for (int start = Math.max(1, end - LONGEST); start < end - 1; start++) {
      if (endsBefore(segment, start) && areListed(text.substring(start, end))) {
        return OptionalInt.of(start);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isFollowedBySignature(List<Segment> article, int i) {
    if (i + 1 >= article.size()) {
      return false;
    }
    String next = article.get(i + 1).text();
    return OfficialDate.whole(next).isPresent() || areListed(next);
  }

  /** Returns whether the text before an index is complete. */
  private static boolean endsBefore(Segment segment, int index) {
    String before = segment.text().substring(0, index).stripTrailing();
    if (before.isEmpty()) {
      return false;
    }
    boolean entry =
        segment.hasMark(Mark.Style.DIGIT)
            && NAME_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
    return SentenceEnds.endsSentence(before) || entry;
  }

  /** Returns whether a text consists of names of listed organs. */
  private boolean areListed(String text) {
    List<String> organs = authorities.split(text);
    return !organs.isEmpty()
        && organs.stream().allMatch(o -> authorities.leading(o).filter(o::equals).isPresent());
  }
}
