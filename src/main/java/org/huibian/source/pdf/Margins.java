package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huibian.source.LineRole;

/**
 * Finds what stands in the margins: heads and feet of pages by their place and because they come
 * again on other pages, page numbers by their place and form.
 */
final class Margins {
  /** Heads and feet stand in this share of the page at its upper and lower edge. */
  private static final double EDGE = 0.13;

  /** So many lines at each edge are looked at. */
  private static final int DEEPEST = 3;

  private static final int FEWEST_REPEATS = 3;

  /** Heads of left and right pages take turns; each stands on two pages of five at least. */
  private static final double LEAST_SHARE = 0.4;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－·•\\s]*[0-9]{1,4}[-—–－·•\\s]*|[-—\\s]*[ivxlIVXL]{1,7}[-—\\s]*"
              + "|第?\\s*[0-9]{1,4}\\s*页?\\s*[/／,，共]+\\s*[0-9]{1,4}\\s*页?|第\\s*[0-9]{1,4}\\s*页");

  private final Map<Part, LineRole> found = new IdentityHashMap<>();

  private Margins() {}

  /**
   * What stands in the margins, by identity.
   *
   * @param pages the parts of each page
   * @param heights the height of each page, in points
   */
  static Map<Part, LineRole> find(List<List<Part>> pages, List<Double> heights) {
    Margins margins = new Margins();
    for (boolean head : new boolean[] {true, false}) {
      margins.repeated(pages, heights, head);
      margins.numbers(pages, heights, head);
    }
    return Collections.unmodifiableMap(margins.found);
  }

  /** The lines at an edge of a page, the outermost first. */
  private static List<Part.Line> edge(List<Part> page, double height, boolean head) {
    List<Part.Line> lines = new ArrayList<>();
    for (Part part : page) {
      boolean there = head ? part.bottom() < EDGE * height : part.top() > (1 - EDGE) * height;
      if (there) {
        part.line().ifPresent(lines::add);
      }
    }
    Comparator<Part.Line> down = Comparator.comparingDouble(Part.Line::y);
    lines.sort(head ? down : down.reversed());
    return lines.subList(0, Math.min(DEEPEST, lines.size()));
  }

  private static String key(Part.Line line) {
    String text = line.text().replaceAll("\\s", "").replaceAll("[0-9]+", "0");
    return Math.round(line.y() / 4) + " " + text;
  }

  private void repeated(List<List<Part>> pages, List<Double> heights, boolean head) {
    Map<String, TreeMap<Integer, Part.Line>> places = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Part.Line line : edge(pages.get(i), heights.get(i), head)) {
        if (!NUMBER.matcher(line.text()).matches()) {
          places.computeIfAbsent(key(line), k -> new TreeMap<>()).put(i, line);
        }
      }
    }
    int fewest = pages.size() <= 4 ? 2 : FEWEST_REPEATS;
    for (TreeMap<Integer, Part.Line> lines : places.values()) {
      int span = lines.isEmpty() ? 0 : lines.lastKey() - lines.firstKey() + 1;
      if (lines.size() >= fewest && lines.size() >= LEAST_SHARE * span) {
        lines.values().forEach(line -> found.put(line, LineRole.RUNNING_HEADER));
      }
    }
  }

  /** A number is one of a page if nothing but heads stands farther out. */
  private void numbers(List<List<Part>> pages, List<Double> heights, boolean head) {
    for (int i = 0; i < pages.size(); i++) {
      for (Part.Line line : edge(pages.get(i), heights.get(i), head)) {
        if (NUMBER.matcher(line.text()).matches()) {
          found.put(line, LineRole.PAGE_NUMBER);
        } else if (!found.containsKey(line)) {
          break;
        }
      }
    }
  }
}
