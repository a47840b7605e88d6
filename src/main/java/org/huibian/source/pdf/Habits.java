package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibian.source.pdf.Measures.Edges;

/**
 * How a document is set, learned from all of its lines: whether first lines are indented, whether
 * lines are stretched to the measure, how far apart lines of a paragraph and of a title stand.
 */
final class Habits {
  /** One line in so many opens a paragraph by its indent, where that is the custom. */
  private static final int RAREST_INDENT = 20;

  /** Of the lines that go on, this share reaches the edge exactly where lines are stretched. */
  private static final double STRETCHED = 0.94;

  /** What is exact, in sizes: programs round the widths of characters. */
  private static final double EXACT = 0.2;

  /** Gaps are counted in steps of this share of the size. */
  private static final double STEP = 0.05;

  /** A gap between lines of paragraphs is that of one line in so many, at least. */
  private static final int RAREST_GAP = 5;

  private final Measures measures;
  private final boolean indented;
  private final boolean justified;
  private final double leading;
  private final boolean spaced;
  private double titleLeading = Double.MAX_VALUE;

  Habits(List<Part.Line> lines, Measures measures) {
    this.measures = measures;
    this.indented = isIndented(lines);
    this.justified = isJustified(lines);
    this.leading = leading(lines);
    this.spaced = isSpaced(lines);
  }

  /** Whether paragraphs show by the indent of their first lines. */
  boolean indented() {
    return indented;
  }

  /** Whether a line that goes on reaches the edge of the measure exactly. */
  boolean justified() {
    return justified;
  }

  /** Whether paragraphs stand farther apart than their lines. */
  boolean spaced() {
    return spaced;
  }

  /** How far apart, in sizes, the lines of a paragraph stand. */
  double leading() {
    return leading;
  }

  /** The least distance, in sizes, at which lines in larger type follow one another. */
  double titleLeading() {
    return titleLeading;
  }

  private boolean isIndented(List<Part.Line> lines) {
    int first = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      double em = lines.get(i).size();
      boolean next = indent(lines.get(i + 1)) < 0.3 * em;
      boolean own = indent(lines.get(i)) > 1.5 * em && indent(lines.get(i)) < 2.6 * em;
      first += own && next && room(lines.get(i)) < 1.5 * em ? 1 : 0;
    }
    return first * RAREST_INDENT >= lines.size();
  }

  private boolean isJustified(List<Part.Line> lines) {
    int full = 0;
    int exact = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Part.Line line = lines.get(i);
      boolean body = line.place() == Part.Place.BODY && measures.isBody(line);
      boolean goesOn = indent(lines.get(i + 1)) < 0.3 * line.size() && !Marks.ends(line.text());
      if (body && goesOn && room(line) < 1.5 * line.size() && indent(line) < 2.6 * line.size()) {
        full++;
        exact += room(line) < EXACT * line.size() ? 1 : 0;
      }
    }
    return full > 0 && exact >= STRETCHED * full;
  }

  private boolean isSpaced(List<Part.Line> lines) {
    int ended = 0;
    int apart = 0;
    for (int i = 1; i < lines.size(); i++) {
      Part.Line before = lines.get(i - 1);
      Part.Line line = lines.get(i);
      boolean body = measures.isBody(before) && measures.isBody(line);
      boolean below = before.page() == line.page() && line.y() > before.y();
      if (body && below && Marks.ends(before.text()) && room(before) > 3 * line.size()) {
        ended++;
        apart += line.y() - before.y() > (leading + 2 * STEP) * line.size() ? 1 : 0;
      }
    }
    return ended > 0 && apart * 10 >= ended * 9;
  }

  /** How far a line starts from the left edge of its measure, in points. */
  double indent(Part.Line line) {
    return line.left() - measures.of(line).left();
  }

  /** How much of the measure a line leaves empty at its end. */
  double room(Part.Line line) {
    Edges edges = measures.of(line);
    return edges.right() - line.right();
  }

  private double leading(List<Part.Line> lines) {
    Map<Long, Integer> gaps = new TreeMap<>();
    List<Double> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Part.Line a = lines.get(i - 1);
      Part.Line b = lines.get(i);
      boolean below = a.page() == b.page() && b.y() > a.y() && Math.abs(a.size() - b.size()) < 0.3;
      if (below && measures.isBody(b)) {
        all.add((b.y() - a.y()) / b.size());
        gaps.merge(Math.round((b.y() - a.y()) / b.size() / STEP), 1, Integer::sum);
      } else if (below && b.size() > measures.size()) {
        titleLeading = Math.min(titleLeading, (b.y() - a.y()) / b.size());
      }
    }
    for (Map.Entry<Long, Integer> gap : gaps.entrySet()) {
      int near = gap.getValue() + gaps.getOrDefault(gap.getKey() + 1, 0);
      if (near * RAREST_GAP >= all.size()) {
        return gap.getKey() * STEP;
      }
    }
    all.sort(null);
    return all.isEmpty() ? 1.5 : all.get(all.size() / 3);
  }
}
