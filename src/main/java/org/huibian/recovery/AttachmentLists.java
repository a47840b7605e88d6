package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibian.text.Mark;
import org.huibian.text.Mark.Style;
import org.huibian.text.Numerals;

/**
 * Parts the words that open a list of attachments from its first entry, which print sets on the
 * same line: {@code 附件：1.申报表} above {@code 2.汇总表}. The entries are one list then. Several entries
 * on one line are parted too.
 */
final class AttachmentLists {
  private static final Pattern OPENING = Pattern.compile("附\\s*件\\s*[：:]\\s*(?=[1１]\\s*[.．、])");

  /** The number of a further entry on a line. */
  private static final Pattern NEXT = Pattern.compile("[\\s；;]+([0-9０-９]{1,2})\\s*[.．、](?![0-9])");

  private AttachmentLists() {}

  /** Returns the segments of an article; some of them are parts of the given ones. */
  static List<Segment> part(List<Segment> article) {
    List<Segment> parted = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      Matcher m = OPENING.matcher(segment.text());
      List<String> entries =
          i > 0 && segment.isOpen() && m.lookingAt()
              ? entries(segment.text().substring(m.end()))
              : List.of();
      if (entries.size() > 1) {
        String opening = segment.text().substring(0, m.end()).strip();
        parted.add(new Segment(segment.passage(), opening, Mark.of(opening)));
        entries.forEach(e -> parted.add(new Segment(segment.passage(), e, Mark.of(e))));
        continue;
      }
      if (!entries.isEmpty() && isSecond(article, i + 1)) {
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

  /**
   * Returns the entries that stand on one line: {@code 1.申报表 2.汇总表}. Their numbers follow one
   * another, and a space parts them.
   */
  private static List<String> entries(String line) {
    List<String> entries = new ArrayList<>();
    int from = 0;
    Matcher m = NEXT.matcher(line);
    while (m.find()) {
      if (Numerals.parse(m.group(1)).orElse(0) == entries.size() + 2) {
        entries.add(line.substring(from, m.start(1)).strip());
        from = m.start(1);
      }
    }
    entries.add(line.substring(from).strip());
    return entries;
  }

  private static boolean isSecond(List<Segment> article, int i) {
    return i < article.size()
        && article.get(i).hasMark(Style.DIGIT)
        && article.get(i).mark().orElseThrow().number() == 2;
  }
}
