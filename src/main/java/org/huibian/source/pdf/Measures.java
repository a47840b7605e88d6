package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The edges between which lines stand, in each place: learned from the lines that fill them. The
 * size of the running text is that of most characters.
 */
final class Measures {
  /** With fewer lines a page's own edges cannot be told. */
  private static final int FEWEST_LINES = 8;

  /** So many lines in a hundred show an edge. */
  private static final int SHARE = 6;

  /** Lines start at the edge or not: in points. */
  private static final double EXACT = 1.5;

  /** The edges of a place. */
  record Edges(double left, double right) {}

  private final Map<String, Edges> edges = new HashMap<>();
  private final Edges document;
  private final double size;

  Measures(List<Part.Line> lines) {
    Map<String, List<Part.Line>> places = new TreeMap<>();
    List<Part.Line> body = new ArrayList<>();
    Map<Double, Integer> sizes = new TreeMap<>();
    for (Part.Line line : lines) {
      places.computeIfAbsent(key(line), k -> new ArrayList<>()).add(line);
      sizes.merge(Math.rint(line.size() * 2) / 2, line.text().length(), Integer::sum);
      if (line.place() == Part.Place.BODY) {
        body.add(line);
      }
    }
    size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(12.0);
    document = learn(body).orElse(new Edges(0, Double.MAX_VALUE));
    places.forEach(
        (place, some) -> {
          boolean page = some.get(0).place() == Part.Place.BODY;
          if (!page || some.size() >= FEWEST_LINES) {
            learn(some).filter(e -> !page || isLikely(e)).ifPresent(e -> edges.put(place, e));
          }
        });
  }

  /** A page of short lines only does not show its edges; those of the document hold. */
  private boolean isLikely(Edges e) {
    return e.right() - e.left() > 0.9 * (document.right() - document.left());
  }

  private static String key(Part.Line line) {
    return line.page() + " " + line.place() + " " + line.group();
  }

  private static Optional<Edges> learn(List<Part.Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    // A single line that hangs over, as a wide caption does, shows nothing.
    int fewest = lines.size() < FEWEST_LINES ? 1 : 2;
    int enough = Math.max(fewest, lines.size() * SHARE / 100);
    List<Double> lefts = lines.stream().map(Part.Line::left).sorted().toList();
    // A stop at the end of a line may hang in the margin.
    List<Double> rights =
        lines.stream().filter(l -> !hangs(l)).map(l -> -l.right()).sorted().toList();
    if (rights.isEmpty()) {
      rights = lines.stream().map(l -> -l.right()).sorted().toList();
    }
    return Optional.of(new Edges(first(lefts, enough), -first(rights, enough)));
  }

  private static boolean hangs(Part.Line line) {
    return "，。、；：,.;:".indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
  }

  /** The outermost place at which enough lines stand. */
  private static double first(List<Double> sorted, int enough) {
    for (int i = 0; i + enough <= sorted.size(); i++) {
      if (sorted.get(i + enough - 1) - sorted.get(i) <= EXACT) {
        return sorted.get(i);
      }
    }
    return sorted.get(0);
  }

  Edges of(Part.Line line) {
    return edges.getOrDefault(key(line), document);
  }

  /** Whether a line is of the size of the running text. */
  boolean isBody(Part.Line line) {
    return Math.abs(line.size() - size) < 0.06 * size;
  }

  /** The size of the running text, in points. */
  double size() {
    return size;
  }
}
