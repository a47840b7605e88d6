package org.huibian.source.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The left and right edges between which the lines of each region stand, and the type size of the
 * running text. Both are learned from the lines themselves.
 */
final class TextMeasures {
  /** With fewer lines, the edges of a single page cannot be told. */
  private static final int FEWEST_LINES = 8;

  /** So many lines in a hundred must start or end at a place for it to be an edge. */
  private static final int EDGE_PERCENT = 6;

  /** Lines at an edge differ by at most so many points. */
  private static final double EDGE_TOLERANCE = 1.5;

  /**
   * The edges of a page are at least so far apart, as a share of those of the document; a page of
   * short lines does not show its edges.
   */
  private static final double LEAST_PAGE_WIDTH = 0.9;

  /** Type sizes are counted in steps of half a point. */
  private static final double SIZES_PER_POINT = 2;

  /** The size of the running text of a document without any, in points. */
  private static final double DEFAULT_SIZE = 12;

  /** The largest difference from the size of the running text, as a share of it. */
  private static final double SAME_SIZE_RATIO = 0.06;

  /**
   * The edges of a region, in points.
   *
   * @param left the left edge
   * @param right the right edge
   */
  record Edges(double left, double right) {
    double width() {
      return right - left;
    }
  }

  private final Map<String, Edges> edgesByRegion = new HashMap<>();
  private final Edges documentEdges;
  private final double size;

  /** Learns the measures of a document from all lines of its text, margins excluded. */
  TextMeasures(List<Part.Line> lines) {
    size = commonSize(lines);
    List<Part.Line> body = lines.stream().filter(l -> l.region() == Part.Region.BODY).toList();
    documentEdges = edges(body).orElse(new Edges(0, Double.MAX_VALUE));
    Map<String, List<Part.Line>> linesByRegion = new TreeMap<>();
    for (Part.Line line : lines) {
      linesByRegion.computeIfAbsent(key(line), k -> new ArrayList<>()).add(line);
    }
    linesByRegion.forEach(
        (key, some) -> regionEdges(some).ifPresent(e -> edgesByRegion.put(key, e)));
  }

  private static double commonSize(List<Part.Line> lines) {
    Map<Double, Integer> characters = new TreeMap<>();
    for (Part.Line line : lines) {
      double rounded = Math.rint(line.size() * SIZES_PER_POINT) / SIZES_PER_POINT;
      characters.merge(rounded, line.text().length(), Integer::sum);
    }
    return characters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(DEFAULT_SIZE);
  }

  /** Returns the key of the page, region and column in which a line stands. */
  static String key(Part.Line line) {
    return line.page() + " " + line.region() + " " + line.group();
  }

  private Optional<Edges> regionEdges(List<Part.Line> lines) {
    if (lines.get(0).region() == Part.Region.SPACED) {
      return Optional.empty();
    }
    if (lines.get(0).region() != Part.Region.BODY) {
      return edges(lines);
    }
    return lines.size() < FEWEST_LINES
        ? Optional.empty()
        : edges(lines).filter(e -> e.width() > LEAST_PAGE_WIDTH * documentEdges.width());
  }

  private static Optional<Edges> edges(List<Part.Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    // A single line that sticks out, such as a wide caption, shows nothing.
    int fewest = lines.size() < FEWEST_LINES ? 1 : 2;
    int enough = Math.max(fewest, lines.size() * EDGE_PERCENT / 100);
    List<Double> lefts = lines.stream().map(Part.Line::left).sorted().toList();
    // A stop at the end of a line may hang in the margin.
    List<Double> rights =
        lines.stream()
            .filter(l -> !SentenceMarks.endsWithStop(l.text()))
            .map(l -> -l.right())
            .sorted()
            .toList();
    if (rights.isEmpty()) {
      rights = lines.stream().map(l -> -l.right()).sorted().toList();
    }
    return Optional.of(new Edges(outermost(lefts, enough), -outermost(rights, enough)));
  }

  /** Returns the first of the sorted positions at which enough lines stand. */
  private static double outermost(List<Double> sorted, int enough) {
    for (int i = 0; i + enough <= sorted.size(); i++) {
      if (sorted.get(i + enough - 1) - sorted.get(i) <= EDGE_TOLERANCE) {
        return sorted.get(i);
      }
    }
    return sorted.get(0);
  }

  /** Returns the edges between which a line stands. */
  Edges edges(Part.Line line) {
    return edgesByRegion.getOrDefault(key(line), documentEdges);
  }

  /** Returns how far a line starts from its left edge, in points; negative if it sticks out. */
  double indent(Part.Line line) {
    return line.left() - edges(line).left();
  }

  /** Returns how far a line ends from its right edge, in points; negative if it sticks out. */
  double room(Part.Line line) {
    return edges(line).right() - line.right();
  }

  /** Returns whether the type of a line is of the size of the running text. */
  boolean isBodySize(Part.Line line) {
    return Math.abs(line.size() - size) < SAME_SIZE_RATIO * size;
  }

  /** Returns the type size of the running text, that of most characters, in points. */
  double size() {
    return size;
  }
}
