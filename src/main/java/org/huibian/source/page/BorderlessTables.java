package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds tables without vertical rules: lines whose pieces stand below one another in columns, with
 * empty strips between, over three rows or more. Anything less clear stays text.
 */
final class BorderlessTables {
  private static final int FEWEST_ROWS = 3;

  /** The largest distance between the baselines of consecutive lines, in ems. */
  private static final double LARGEST_LINE_GAP_EM = 3.2;

  /** The strip between two columns is at least so wide, in ems, over all rows. */
  private static final double LEAST_STRIP_EM = 0.5;

  /** A narrower gap in the first line, in ems, parts no columns. */
  private static final double LEAST_GAP_EM = 0.6;

  /** A line that belongs to the row below is nearer to it than this share of the gap above. */
  private static final double CLEARLY_NEARER = 0.85;

  /** Dots that lead from an entry of a table of contents to its page number. */
  private static final String LEADER_DOTS = ".*[.．·…]{4,}.*";

  /** The heading of a list of contents, and how far above an entry, in lines, it may stand. */
  private static final Pattern CONTENTS = Pattern.compile("(?:本期)?[目要]\\s*[录次目].{0,4}");

  private static final int LINES_OF_HEADING = 3;

  private BorderlessTables() {}

  /**
   * A table that was found.
   *
   * @param rows its rows; none if there is no table
   * @param lines how many lines they take
   */
  private record Found(List<Part.Row> rows, int lines) {
    static final Found NOTHING = new Found(List.of(), 0);
  }

  /**
   * Replaces the lines of tables by rows.
   *
   * @param page the page number
   * @param lines the lines of the page from top to bottom
   * @param asText makes a part of a line that belongs to no table
   */
  static List<Part> find(int page, List<TextLine> lines, Function<TextLine, Part.Line> asText) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Found table = isInContents(lines, at) ? Found.NOTHING : tableFrom(page, lines, at);
      if (table.rows().isEmpty()) {
        parts.add(asText.apply(lines.get(at)));
        at++;
      } else {
        parts.addAll(table.rows());
        at += table.lines();
      }
    }
    return parts;
  }

  /** Returns whether a heading of a list of contents stands right above a line. */
  private static boolean isInContents(List<TextLine> lines, int at) {
    return lines.subList(Math.max(0, at - LINES_OF_HEADING), at).stream()
        .anyMatch(line -> CONTENTS.matcher(line.text()).matches());
  }

  /** Returns the table whose first line is given. */
  private static Found tableFrom(int page, List<TextLine> lines, int start) {
    TextLine first = lines.get(start);
    if (first.columns().size() < 2 || first.text().matches(LEADER_DOTS)) {
      return Found.NOTHING;
    }
    List<Strip> strips = strips(first);
    int end = start + 1;
    while (end < lines.size() && isNear(lines.get(end - 1), lines.get(end))) {
      List<Strip> narrowed = narrowed(strips, lines.get(end));
      if (narrowed.isEmpty()) {
        break;
      }
      strips = narrowed;
      end++;
    }
    strips = strips.stream().filter(Strip::clear).toList();
    // A short line below the table, such as a heading, closes no strip; the rest of a cell is near.
    double usual = largestGap(lines.subList(start, end));
    while (end > start + 1
        && lines.get(end - 1).right() <= strips.get(0).from()
        && lines.get(end - 1).y() - lines.get(end - 2).y() >= CLEARLY_NEARER * usual) {
      end--;
    }
    List<List<TextLine>> rows = rows(lines.subList(start, end), strips);
    if (rows.size() < FEWEST_ROWS) {
      return Found.NOTHING;
    }
    ColumnCells cells = new ColumnCells(rows, strips);
    return cells.isTable() ? new Found(cells.toRows(page), end - start) : Found.NOTHING;
  }

  /** Returns the largest distance between the baselines of consecutive lines, in points. */
  private static double largestGap(List<TextLine> lines) {
    double largest = 0;
    for (int i = 1; i < lines.size(); i++) {
      largest = Math.max(largest, lines.get(i).y() - lines.get(i - 1).y());
    }
    return largest;
  }

  private static boolean isNear(TextLine before, TextLine line) {
    return line.y() - before.y() < LARGEST_LINE_GAP_EM * line.size()
        && !line.text().matches(LEADER_DOTS);
  }

  /**
   * An empty strip between two columns.
   *
   * @param from its left edge, in points
   * @param to its right edge
   * @param clear whether a line so far shows by the width of its gap that columns are apart; in
   *     others, such as the head, the gap may be that of a space
   */
  record Strip(double from, double to, boolean clear) {}

  private static List<Strip> strips(TextLine line) {
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i + 1 < line.glyphs().size(); i++) {
      double from = line.glyphs().get(i).right();
      double to = line.glyphs().get(i + 1).x();
      if (to - from > LEAST_GAP_EM * line.size()) {
        strips.add(new Strip(from, to, to - from > TextLine.COLUMN_GAP_EM * line.size()));
      }
    }
    return strips;
  }

  /**
   * Returns what a line leaves of the strips between columns; nothing if it closes a clear one, or
   * has a piece of its own between two columns.
   */
  private static List<Strip> narrowed(List<Strip> strips, TextLine line) {
    List<Strip> left = new ArrayList<>();
    for (Strip strip : strips) {
      Strip open = widest(strip, line);
      if (open.to() - open.from() >= LEAST_STRIP_EM * line.size()) {
        left.add(open);
      } else if (strip.clear()) {
        return List.of();
      }
    }
    return left.stream().anyMatch(Strip::clear) ? left : List.of();
  }

  /** Returns the widest part of a strip that a line leaves empty. */
  private static Strip widest(Strip strip, TextLine line) {
    Strip best = new Strip(strip.from(), strip.from(), strip.clear());
    double right = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= line.glyphs().size(); i++) {
      double next = i < line.glyphs().size() ? line.glyphs().get(i).x() : Double.POSITIVE_INFINITY;
      double from = Math.max(strip.from(), right);
      double to = Math.min(strip.to(), next);
      if (to - from > best.to() - best.from()) {
        double gap = next - right;
        boolean apart = gap > TextLine.COLUMN_GAP_EM * line.size() && Double.isFinite(gap);
        best = new Strip(from, to, strip.clear() || apart);
      }
      right = i < line.glyphs().size() ? Math.max(right, line.glyphs().get(i).right()) : right;
    }
    return best;
  }

  /**
   * Groups lines to rows. A line that lacks a cell goes on with the row above if it is clearly
   * nearer to it than rows are to one another, or if it lacks the first cell; it begins the row
   * below if it lacks the first cell and is clearly nearer to that.
   */
  private static List<List<TextLine>> rows(List<TextLine> lines, List<Strip> strips) {
    double usual = largestGap(lines);
    List<List<TextLine>> rows = new ArrayList<>();
    boolean opened = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      double above = i == 0 ? usual : line.y() - lines.get(i - 1).y();
      double below = i + 1 == lines.size() ? usual : lines.get(i + 1).y() - line.y();
      boolean whole = line.columns().size() > strips.size();
      boolean hasFirst = line.left() < strips.get(0).from();
      boolean opens = !hasFirst && below < CLEARLY_NEARER * above;
      boolean goesOn = !whole && above < CLEARLY_NEARER * usual;
      if (rows.isEmpty() || !opened && (opens || hasFirst && !goesOn)) {
        rows.add(new ArrayList<>());
      }
      opened = opens || opened && !hasFirst;
      rows.get(rows.size() - 1).add(line);
    }
    return rows;
  }
}
