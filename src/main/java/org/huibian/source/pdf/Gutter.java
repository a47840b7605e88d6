package org.huibian.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Finds the empty strip between two columns of text. */
final class Gutter {
  /** A page with fewer lines is not set in columns. */
  private static final int FEWEST_LINES = 10;

  /** So many lines in a hundred may run across: a headline, a figure's caption. */
  private static final int MOST_ACROSS = 30;

  /** Columns of text fill their width; those of a list do not. */
  private static final double LEAST_FILLED = 0.72;

  private Gutter() {}

  /**
   * The middle of the strip, or that of the page before if this one is too short to show its own;
   * empty if the page has one column.
   */
  static OptionalDouble find(List<TextLine> lines, OptionalDouble before) {
    OptionalDouble own = find(lines);
    if (own.isPresent() || before.isEmpty() || lines.size() >= FEWEST_LINES) {
      return own;
    }
    double at = before.getAsDouble();
    long across = lines.stream().filter(l -> crosses(l, at)).count();
    long both =
        lines.stream().filter(l -> !crosses(l, at) && l.left() < at && l.right() > at).count();
    boolean columns = both > 1 && across * 100 <= lines.size() * (long) MOST_ACROSS;
    return columns ? before : own;
  }

  /** The middle of the strip, or empty if the page has one column. */
  static OptionalDouble find(List<TextLine> lines) {
    if (lines.size() < FEWEST_LINES) {
      return OptionalDouble.empty();
    }
    double left = lines.stream().mapToDouble(TextLine::left).min().orElseThrow();
    double right = lines.stream().mapToDouble(TextLine::right).max().orElseThrow();
    double width = right - left;
    int fewest = Integer.MAX_VALUE;
    double from = 0;
    double to = 0;
    for (double x = left + 0.35 * width; x <= left + 0.65 * width; x++) {
      int across = 0;
      for (TextLine line : lines) {
        across += crosses(line, x) ? 1 : 0;
      }
      if (across < fewest) {
        fewest = across;
        from = x;
      }
      if (across == fewest) {
        to = x;
      }
    }
    double at = (from + to) / 2;
    List<Double> fills = new ArrayList<>();
    int both = 0;
    for (TextLine line : lines) {
      if (!crosses(line, at) && line.left() < at && line.right() > at) {
        both++;
        fills.add(filled(line, left, at));
        fills.add(filled(line, at, right));
      }
    }
    fills.sort(null);
    boolean columns =
        both >= FEWEST_LINES * 2 / 3
            && fewest * 100 <= lines.size() * MOST_ACROSS
            && both * 2 >= lines.size() - fewest
            && fills.get(fills.size() / 3) >= LEAST_FILLED;
    return columns ? OptionalDouble.of(at) : OptionalDouble.empty();
  }

  static boolean crosses(TextLine line, double x) {
    Glyph before = null;
    for (Glyph glyph : line.glyphs()) {
      if (glyph.x() < x && glyph.right() > x) {
        return true;
      }
      if (before != null && before.right() <= x && glyph.x() >= x) {
        return glyph.x() - before.right() < line.size();
      }
      before = glyph;
    }
    return false;
  }

  private static double filled(TextLine line, double from, double to) {
    double sum = 0;
    for (Glyph glyph : line.glyphs()) {
      sum += glyph.middle() > from && glyph.middle() < to ? glyph.width() : 0;
    }
    return sum / (to - from);
  }
}
