package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a document is set, learned from all of its lines.
 *
 * @param indented whether the first lines of paragraphs are indented
 * @param justified whether lines that continue reach the right edge exactly
 * @param spaced whether paragraphs stand farther apart than their lines
 * @param leading the distance of the lines of a paragraph, from baseline to baseline, in ems
 * @param titleLeading the smallest such distance between lines in larger type, in ems; the largest
 *     number if there are none
 */
record TypesettingHabits(
    boolean indented, boolean justified, boolean spaced, double leading, double titleLeading) {
  /** In an indented document, at least one line in so many opens a paragraph by its indent. */
  private static final int RAREST_INDENT = 20;

  /** In a justified document, at least this share of the full lines reaches the edge exactly. */
  private static final double JUSTIFIED_SHARE = 0.94;

  /** In a spaced document, so many of ten ended paragraphs have a wider gap below. */
  private static final int SPACED_TENTHS = 9;

  /** Distances are counted in steps of so many ems. */
  private static final double LEADING_STEP_EM = 0.05;

  /** A gap between paragraphs exceeds the leading by so many steps. */
  private static final int SPACED_STEPS = 2;

  /** The leading is the smallest distance that at least one line in so many has. */
  private static final int RAREST_LEADING = 5;

  /** Lines whose sizes differ by less than so many points are in the same type. */
  private static final double SAME_SIZE = 0.3;

  /** The leading of a document without two consecutive lines of text, in ems. */
  private static final double DEFAULT_LEADING_EM = 1.5;

  /** If no distance is frequent, the leading is at this share, as a divisor, of the sorted ones. */
  private static final int FALLBACK_DIVISOR = 3;

  /** Learns the habits of a document from the lines of its text, in reading order. */
  static TypesettingHabits learn(List<Part.Line> lines, TextMeasures measures) {
    double leading = leading(lines, measures);
    return new TypesettingHabits(
        isIndented(lines, measures),
        isJustified(lines, measures),
        isSpaced(lines, measures, leading),
        leading,
        titleLeading(lines, measures));
  }

  private static boolean isIndented(List<Part.Line> lines, TextMeasures measures) {
    int firstLines = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Part.Line line = lines.get(i);
      double em = line.size();
      double indent = measures.indent(line);
      boolean ownIndent =
          indent > ParagraphThresholds.LEAST_FIRST_INDENT_EM * em
              && indent < ParagraphThresholds.LARGEST_FIRST_INDENT_EM * em;
      boolean nextAtEdge = measures.indent(lines.get(i + 1)) < ParagraphThresholds.AT_EDGE_EM * em;
      firstLines += ownIndent && nextAtEdge && isFull(line, measures) ? 1 : 0;
    }
    return firstLines * RAREST_INDENT >= lines.size();
  }

  private static boolean isFull(Part.Line line, TextMeasures measures) {
    return measures.room(line) < ParagraphThresholds.FULL_LINE_ROOM_EM * line.size();
  }

  private static boolean isJustified(List<Part.Line> lines, TextMeasures measures) {
    int full = 0;
    int exact = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Part.Line line = lines.get(i);
      double em = line.size();
      boolean body = line.region() == Part.Region.BODY && measures.isBodySize(line);
      boolean continues =
          measures.indent(lines.get(i + 1)) < ParagraphThresholds.AT_EDGE_EM * em
              && !SentenceMarks.endsSentence(line.text());
      boolean notSetOff = measures.indent(line) < ParagraphThresholds.LARGEST_FIRST_INDENT_EM * em;
      if (body && continues && isFull(line, measures) && notSetOff) {
        full++;
        exact += measures.room(line) < ParagraphThresholds.EXACT_ROOM_EM * em ? 1 : 0;
      }
    }
    return full > 0 && exact >= JUSTIFIED_SHARE * full;
  }

  private static boolean isSpaced(List<Part.Line> lines, TextMeasures measures, double leading) {
    int ended = 0;
    int apart = 0;
    for (int i = 1; i < lines.size(); i++) {
      Part.Line before = lines.get(i - 1);
      Part.Line line = lines.get(i);
      boolean body = measures.isBodySize(before) && measures.isBodySize(line);
      boolean paragraphEnded =
          SentenceMarks.endsSentence(before.text())
              && measures.room(before) > ParagraphThresholds.SHORT_LINE_ROOM_EM * line.size();
      if (body && isBelow(before, line) && paragraphEnded) {
        ended++;
        double usual = (leading + SPACED_STEPS * LEADING_STEP_EM) * line.size();
        apart += line.y() - before.y() > usual ? 1 : 0;
      }
    }
    return ended > 0 && apart * 10 >= ended * SPACED_TENTHS;
  }

  private static boolean isBelow(Part.Line before, Part.Line line) {
    return before.page() == line.page() && line.y() > before.y();
  }

  private static boolean isBelowInSameType(Part.Line before, Part.Line line) {
    return isBelow(before, line) && Math.abs(before.size() - line.size()) < SAME_SIZE;
  }

  private static double distance(Part.Line before, Part.Line line) {
    return (line.y() - before.y()) / line.size();
  }

  private static double leading(List<Part.Line> lines, TextMeasures measures) {
    List<Double> distances = new ArrayList<>();
    Map<Long, Integer> counts = new TreeMap<>();
    for (int i = 1; i < lines.size(); i++) {
      Part.Line before = lines.get(i - 1);
      Part.Line line = lines.get(i);
      if (isBelowInSameType(before, line) && measures.isBodySize(line)) {
        double distance = distance(before, line);
        distances.add(distance);
        counts.merge(Math.round(distance / LEADING_STEP_EM), 1, Integer::sum);
      }
    }
    for (Map.Entry<Long, Integer> step : counts.entrySet()) {
      int near = step.getValue() + counts.getOrDefault(step.getKey() + 1, 0);
      if (near * RAREST_LEADING >= distances.size()) {
        return step.getKey() * LEADING_STEP_EM;
      }
    }
    distances.sort(null);
    return distances.isEmpty()
        ? DEFAULT_LEADING_EM
        : distances.get(distances.size() / FALLBACK_DIVISOR);
  }

  private static double titleLeading(List<Part.Line> lines, TextMeasures measures) {
    double least = Double.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      Part.Line before = lines.get(i - 1);
      Part.Line line = lines.get(i);
      boolean larger = !measures.isBodySize(line) && line.size() > measures.size();
      if (isBelowInSameType(before, line) && larger) {
        least = Math.min(least, distance(before, line));
      }
    }
    return least;
  }
}
