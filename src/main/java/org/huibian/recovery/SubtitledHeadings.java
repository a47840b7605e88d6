package org.huibian.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.layout.Passage;
import org.huibian.layout.SentenceEnds;

/**
 * Joins the lines of a headline within an article that has a subtitle: one or more short lines,
 * then one that starts with a dash, between a complete sentence and text.
 */
final class SubtitledHeadings {
  private static final int LONGEST_LINE = 40;
  private static final int SHORTEST_LINE = 4;
  private static final int LONGEST_SUBTITLE = 90;
  private static final Pattern WHOLE = Pattern.compile("[^。；：]{4,84} ——[^。；]{4,90}");
  private static final int LONGEST_WHOLE = 170;
  private static final int MOST_LINES = 3;

  /** A paragraph has at least this many characters. */
  private static final int SHORTEST_PARAGRAPH = 16;

  private SubtitledHeadings() {}

  /** Returns the segments of an article with such headlines as one heading each. */
  static List<Segment> join(List<Segment> article) {
    List<Segment> joined = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      int from = isSubtitle(article, i) ? start(article, i) : i;
      if (isWhole(article, i)) {
        joined.add(heading(article.subList(i, i + 1)));
      } else if (from < i) {
        joined.subList(joined.size() - (i - from), joined.size()).clear();
        joined.add(heading(article.subList(from, i + 1)));
      } else {
        joined.add(article.get(i));
      }
    }
    return joined;
  }

  private static boolean isSubtitle(List<Segment> article, int i) {
    Segment segment = article.get(i);
    return segment.text().startsWith("——")
        && segment.standsAlone(LONGEST_SUBTITLE)
        && isAboveText(article, i);
  }

  /** Returns whether a headline and its subtitle stand on one line, parted by a space. */
  private static boolean isWhole(List<Segment> article, int i) {
    Segment segment = article.get(i);
    return i > 0
        && WHOLE.matcher(segment.text()).matches()
        && segment.mark().isEmpty()
        && segment.standsAlone(LONGEST_WHOLE)
        && SentenceEnds.endsSentence(article.get(i - 1).text())
        && isAboveText(article, i);
  }

  private static boolean isAboveText(List<Segment> article, int i) {
    return article.get(i).isOpen()
        && i + 1 < article.size()
        && article.get(i + 1).isOpen()
        && article.get(i + 1).mark().isEmpty()
        && !article.get(i + 1).text().startsWith("——")
        && article.get(i + 1).width() >= SHORTEST_PARAGRAPH
        && SentenceEnds.endsSentence(article.get(i + 1).text());
  }

  /** Returns the index of the first line above a subtitle; its own if none belongs to it. */
  private static int start(List<Segment> article, int subtitle) {
    int from = subtitle;
    while (from > 1 && subtitle - from < MOST_LINES && isLine(article.get(from - 1))) {
      from--;
    }
    boolean afterText = from > 1 && SentenceEnds.endsSentence(article.get(from - 1).text());
    return afterText ? from : subtitle;
  }

  private static boolean isLine(Segment segment) {
    return segment.isOpen()
        && segment.mark().isEmpty()
        && segment.standsAlone(LONGEST_LINE)
        && segment.width() >= SHORTEST_LINE
        && !segment.text().startsWith("——")
        && segment.text().indexOf('。') < 0;
  }

  private static Segment heading(List<Segment> lines) {
    Passage passage = lines.stream().map(Segment::passage).reduce(Passage::join).orElseThrow();
    String text = lines.stream().map(Segment::text).collect(Collectors.joining(" "));
    Segment heading = new Segment(passage, text, Optional.empty());
    heading.becomeHeading(2);
    return heading;
  }
}
