package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the empty strips between columns: those of a first line, and those of all its table. */
final class ColumnStrips {
  /** The strip between two columns is at least so wide, in ems, over all rows. */
  private static final double LEAST_STRIP_EM = 0.5;

  /**
   * A narrower one, in ems, is enough where most lines show by wide gaps that columns are apart.
   */
  private static final double NARROW_STRIP_EM = 0.12;

  /** Most lines are so many of three. */
  private static final int MOST_OF_THREE = 2;

  /** A narrower gap in the first line, in ems, parts no columns. */
  private static final double LEAST_GAP_EM = 0.6;

  private ColumnStrips() {}

  /** Returns the gaps of a line that can part columns, from left to right. */
  static List<ColumnStrip> of(TextLine line) {
    List<ColumnStrip> strips = new ArrayList<>();
    for (int i = 0; i + 1 < line.glyphs().size(); i++) {
      double from = line.glyphs().get(i).right();
      double to = line.glyphs().get(i + 1).x();
      if (to - from > LEAST_GAP_EM * line.size()) {
        strips.add(new ColumnStrip(from, to, isWide(to - from, line)));
      }
    }
    return strips;
  }

  private static boolean isWide(double gap, TextLine line) {
    return gap > TextLine.COLUMN_GAP_EM * line.size();
  }

  /**
   * Returns what a line leaves of the strips between columns; nothing if it closes a clear one, so
   * that it belongs to no table with these columns.
   */
  static List<ColumnStrip> narrowed(List<ColumnStrip> strips, TextLine line) {
    List<ColumnStrip> left = new ArrayList<>();
    for (ColumnStrip strip : strips) {
      ColumnStrip open = widest(strip, line);
      boolean clear = strip.clear();
      if (open.width() >= (clear ? NARROW_STRIP_EM : LEAST_STRIP_EM) * line.size()) {
        left.add(open);
      } else if (clear) {
        return List.of();
      }
    }
    return left.stream().anyMatch(ColumnStrip::clear) ? left : List.of();
  }

  /** Returns the widest part of a strip that a line leaves empty. */
  private static ColumnStrip widest(ColumnStrip strip, TextLine line) {
    ColumnStrip best = new ColumnStrip(strip.from(), strip.from(), strip.clear());
    double right = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= line.glyphs().size(); i++) {
      double next = i < line.glyphs().size() ? line.glyphs().get(i).x() : Double.POSITIVE_INFINITY;
      double from = Math.max(strip.from(), right);
      double to = Math.min(strip.to(), next);
      if (to - from > best.width()) {
        double gap = next - right;
        boolean apart = isWide(gap, line) && Double.isFinite(gap);
        best = new ColumnStrip(from, to, strip.clear() || apart);
      }
      right = i < line.glyphs().size() ? Math.max(right, line.glyphs().get(i).right()) : right;
    }
    return best;
  }

  /**
   * Returns the strips that all lines of a table leave empty, from left to right. The first line
   * does not have all of them: a cell of it may be empty, or reach up to the next one.
   */
  static List<ColumnStrip> ofAll(List<TextLine> lines) {
    List<Glyph> glyphs = new ArrayList<>();
    lines.forEach(line -> glyphs.addAll(line.glyphs()));
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
    double size = lines.get(0).size();
    List<ColumnStrip> strips = new ArrayList<>();
    double right = Double.POSITIVE_INFINITY;
    for (Glyph glyph : glyphs) {
      if (glyph.x() - right >= NARROW_STRIP_EM * size) {
        strip(right, glyph.x(), lines).ifPresent(strips::add);
      }
      right = right == Double.POSITIVE_INFINITY ? glyph.right() : Math.max(right, glyph.right());
    }
    return strips;
  }

  /** Returns the strip of a place that is empty, if it parts columns and not only characters. */
  private static Optional<ColumnStrip> strip(double from, double to, List<TextLine> lines) {
    int both = 0;
    int wide = 0;
    for (TextLine line : lines) {
      double gap = gapAt((from + to) / 2, line);
      both += Double.isFinite(gap) ? 1 : 0;
      wide += Double.isFinite(gap) && isWide(gap, line) ? 1 : 0;
    }
    boolean broad = to - from >= LEAST_STRIP_EM * lines.get(0).size();
    boolean parts = broad ? wide > 0 : wide * 3 >= both * MOST_OF_THREE && wide > 1;
    return parts ? Optional.of(new ColumnStrip(from, to, true)) : Optional.empty();
  }

  /** Returns how wide the gap of a line around a place is; infinite if the line ends before it. */
  private static double gapAt(double x, TextLine line) {
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    for (Glyph glyph : line.glyphs()) {
      if (glyph.centreX() < x) {
        left = Math.max(left, glyph.right());
      } else {
        right = Math.min(right, glyph.x());
      }
    }
    return right - left;
  }
}
