package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts the title of an attached form from its first cell, which a page dump may print on the same
 * line: 设备变化情况表原设备信息. The list of attachments names the title without the cell.
 */
final class GluedFormTitles {
  private static final Pattern LABEL = Pattern.compile("附\\s*件\\s*[0-9一二三四五六七八九十]{0,2}\\s*[：:]?");

  /** The name of a form in a list of attachments: 附件：2.设备变化情况表. */
  private static final Pattern NAME =
      Pattern.compile("(?:附\\s*件\\s*[：:]\\s*)?(?:[0-9]{1,2}\\s*[.．、]\\s*)?(\\S.{3,40}[表书单])");

  private static final int LONGEST_CELL = 10;

  private GluedFormTitles() {}

  /** Returns the segments of an article; some of them are parts of the given ones. */
  static List<Segment> part(List<Segment> article) {
    List<Segment> parted = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      Segment segment = article.get(i);
      boolean labelled = i > 0 && LABEL.matcher(article.get(i - 1).text()).matches();
      Optional<String> name =
          labelled && segment.isOpen()
              ? name(article.subList(0, i - 1), segment)
              : Optional.empty();
      if (name.isPresent()) {
        int end = name.get().length();
        String text = segment.text();
        parted.add(new Segment(segment.passage(), name.get(), Optional.empty()));
        parted.add(new Segment(segment.passage(), text.substring(end).strip(), Optional.empty()));
      } else {
        parted.add(segment);
      }
    }
    return parted;
  }

  /** Returns the listed name of a form with which a segment starts and a short cell follows. */
  private static Optional<String> name(List<Segment> before, Segment segment) {
    String text = segment.text();
    for (Segment entry : before) {
      Matcher m = NAME.matcher(entry.text());
      int rest = m.matches() ? text.length() - m.group(1).length() : 0;
      if (rest > 0 && rest <= LONGEST_CELL && text.startsWith(m.group(1))) {
        return Optional.of(m.group(1));
      }
    }
    return Optional.empty();
  }
}
