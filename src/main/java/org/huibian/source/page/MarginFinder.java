package org.huibian.source.page;

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
 * Finds the lines in the margins: running headers and footers by their place and because other
 * pages repeat them, page numbers by their place and form.
 */
final class MarginFinder {
  /** The share of the page's height, at its upper and lower edge, in which margins lie. */
  private static final double MARGIN_SHARE = 0.13;

  /** The number of lines at each edge that may belong to the margin. */
  private static final int MOST_LINES = 3;

  /** A running header stands on so many pages at least … */
  private static final int FEWEST_PAGES = 3;

  /** … but in a file of so few pages, … */
  private static final int SHORT_FILE = 4;

  /** … on so many. */
  private static final int FEWEST_PAGES_OF_SHORT_FILE = 2;

  /**
   * The least share of the pages, from the first to the last that has it, on which a running header
   * stands. Left and right pages alternate, and some pages have none.
   */
  private static final double LEAST_SHARE = 0.4;

  /** Baselines of one header are rounded to steps of so many points, to be compared. */
  private static final int BASELINE_STEP = 4;

  /** Page numbers, such as 12, — 12 —, iv, 第 3 页 or 第3页 共90页. */
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–－·•\\s]*[0-9]{1,4}[-—–－·•\\s]*|[-—\\s]*[ivxlIVXL]{1,7}[-—\\s]*"
              + "|第?\\s*[0-9]{1,4}\\s*页?\\s*[/／,，共]+\\s*[0-9]{1,4}\\s*页?|第\\s*[0-9]{1,4}\\s*页");

  private enum Edge {
    TOP,
    BOTTOM
  }

  private final List<SegmentedPage> pages;
  private final Map<Part, LineRole> found = new IdentityHashMap<>();

  private MarginFinder(List<SegmentedPage> pages) {
    this.pages = pages;
  }

  /** Returns the lines in the margins of the pages, compared by identity, and what they are. */
  static Map<Part, LineRole> find(List<SegmentedPage> pages) {
    MarginFinder finder = new MarginFinder(pages);
    for (Edge edge : Edge.values()) {
      finder.findRepeatedLines(edge);
      finder.findPageNumbers(edge);
    }
    return Collections.unmodifiableMap(finder.found);
  }

  /** Returns the lines near an edge of a page, the outermost first. */
  private static List<Part.Line> linesAt(Edge edge, SegmentedPage page) {
    List<Part.Line> lines = new ArrayList<>();
    for (Part part : page.parts()) {
      boolean inMargin =
          edge == Edge.TOP
              ? part.bottom() < MARGIN_SHARE * page.height()
              : part.top() > (1 - MARGIN_SHARE) * page.height();
      if (inMargin) {
        part.line().ifPresent(lines::add);
      }
    }
    Comparator<Part.Line> fromTop = Comparator.comparingDouble(Part.Line::y);
    lines.sort(edge == Edge.TOP ? fromTop : fromTop.reversed());
    return lines.subList(0, Math.min(MOST_LINES, lines.size()));
  }

  private static boolean isPageNumber(Part.Line line) {
    return PAGE_NUMBER.matcher(line.text()).matches();
  }

  private void findRepeatedLines(Edge edge) {
    Map<String, TreeMap<Integer, Part.Line>> linesByKey = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (Part.Line line : linesAt(edge, pages.get(i))) {
        if (!isPageNumber(line)) {
          linesByKey.computeIfAbsent(key(line), k -> new TreeMap<>()).put(i, line);
        }
      }
    }
    int fewest = pages.size() <= SHORT_FILE ? FEWEST_PAGES_OF_SHORT_FILE : FEWEST_PAGES;
    for (TreeMap<Integer, Part.Line> lines : linesByKey.values()) {
      int span = lines.lastKey() - lines.firstKey() + 1;
      if (lines.size() >= fewest && lines.size() >= LEAST_SHARE * span) {
        lines.values().forEach(line -> found.put(line, LineRole.RUNNING_HEADER));
      }
    }
  }

  /** Returns the same key for lines of the same place and text, numbers aside. */
  private static String key(Part.Line line) {
    String text = line.text().replaceAll("\\s", "").replaceAll("[0-9]+", "0");
    return Math.round(line.y() / BASELINE_STEP) + " " + text;
  }

  /** Finds the page numbers that have nothing but running headers or other numbers outside. */
  private void findPageNumbers(Edge edge) {
    for (SegmentedPage page : pages) {
      for (Part.Line line : linesAt(edge, page)) {
        if (isPageNumber(line)) {
          found.put(line, LineRole.PAGE_NUMBER);
        } else if (!found.containsKey(line)) {
          break;
        }
      }
    }
  }
}
