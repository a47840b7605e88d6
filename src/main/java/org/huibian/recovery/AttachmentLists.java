package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;

/**
 * Parts the words that open a list of attachments from its first entry, which print sets on the
 * same line: {@code 附件：1.申报表} above {@code 2.汇总表}. The entries are one list then.
 */
final class AttachmentLists {
  private static final Pattern OPENING = Pattern.compile("附\\s*件\\s*[：:]\\s*(?=1\\s*[.．、])");

  private AttachmentLists() {}

  /** Returns the segments of an article; some of them are parts of the given ones. */
  static List<Segment> part(List<Segment> article) {
    List<Segment> parted = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      Matcher m = OPENING.matcher(segment.text());
      if (i > 0 && segment.isOpen() && m.lookingAt() && isSecond(article, i + 1)) {
        String opening = segment.text().substring(0, m.end()).strip();
        String first = segment.text().substring(m.end());
        Optional<Mark> mark = Mark.of(first);
        if (mark.filter(found -> found.style() == Style.DIGIT).isPresent()) {
          parted.add(new Segment(segment.passage(), opening, Mark.of(opening)));
          parted.add(new Segment(segment.passage(), first, mark));
          continue;
        }
      }
      parted.add(segment);
    }
    return parted;
  }

  private static boolean isSecond(List<Segment> article, int i) {
    return i < article.size()
        && article.get(i).hasMark(Style.DIGIT)
        && article.get(i).mark().orElseThrow().number() == 2;
  }
}
