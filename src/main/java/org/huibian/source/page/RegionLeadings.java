package org.huibian.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distances of lines in those pages and columns that are set wider or closer than the rest of
 * the document, such as a preface. They are learned from pairs of lines of which the second surely
 * continues the first: a full line without the end of a sentence, and a line at the left edge.
 */
final class RegionLeadings {
  /** A page or column with fewer pairs of lines does not show its own distance. */
  private static final int FEWEST_PAIRS = 2;

  /** Distances that differ by less than this share are one. */
  private static final double SAME_DISTANCE = 0.06;

  /** No lines of a paragraph stand farther apart, in ems. */
  private static final double LARGEST_EM = 4.5;

  private final Map<String, Double> leadings = new HashMap<>();
  private final double usual;

  private RegionLeadings(double usual) {
    this.usual = usual;
  }

  /**
   * Learns the distances.
   *
   * @param lines the lines of the document's text, in reading order
   * @param usual the distance of lines in the document, in ems
   */
  static RegionLeadings learn(List<Part.Line> lines, TextMeasures measures, double usual) {
    RegionLeadings regions = new RegionLeadings(usual);
    Map<String, List<Double>> distances = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Part.Line before = lines.get(i - 1);
      Part.Line line = lines.get(i);
      if (isContinued(before, line, measures)) {
        distances
            .computeIfAbsent(TextMeasures.key(line), k -> new ArrayList<>())
            .add((line.y() - before.y()) / line.size());
      }
    }
    distances.forEach(regions::add);
    return regions;
  }

  private static boolean isContinued(Part.Line before, Part.Line line, TextMeasures measures) {
    double em = line.size();
    return TextMeasures.key(before).equals(TextMeasures.key(line))
        && line.y() > before.y()
        && Math.abs(before.size() - line.size()) < SAME_DISTANCE * em
        && measures.room(before) < ParagraphThresholds.FULL_LINE_ROOM_EM * em
        && !SentenceMarks.endsSentence(before.text())
        && measures.indent(before) < ParagraphThresholds.LARGEST_FIRST_INDENT_EM * em
        && Math.abs(measures.indent(line)) < ParagraphThresholds.AT_EDGE_EM * em;
  }

  /** Keeps the distance of a region if all of its pairs have it and it is not the usual one. */
  private void add(String region, List<Double> distances) {
    distances.sort(null);
    double median = distances.get(distances.size() / 2);
    long same =
        distances.stream().filter(d -> Math.abs(d - median) < SAME_DISTANCE * median).count();
    boolean clear = same >= FEWEST_PAIRS && same * 10 >= distances.size() * 9L;
    if (clear && median < LARGEST_EM && Math.abs(median - usual) > SAME_DISTANCE * usual) {
      leadings.put(region, median);
    }
  }

  /** Returns the distance of lines where a line stands, in ems. */
  double at(Part.Line line) {
    return leadings.getOrDefault(TextMeasures.key(line), usual);
  }
}
