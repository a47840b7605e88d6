package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the gutter, the empty vertical strip between two columns of text. */
final class GutterFinder {
  /** A page with fewer lines does not show whether it is set in columns. */
  private static final int FEWEST_LINES = 10;

  /** At most so many lines in a hundred may run across: a headline, the caption of a figure. */
  private static final int MOST_ACROSS_PERCENT = 30;

  /** At least so many lines have text on both sides. */
  private static final int FEWEST_ON_BOTH_SIDES = FEWEST_LINES * 2 / 3;

  /** The share of its width that a column of text fills; the columns of a list fill less. */
  private static final double LEAST_FILLED = 0.72;

  /** So many sides of lines, as a divisor, may be filled less: last lines of paragraphs. */
  private static final int SHORT_SIDES = 3;

  /** Below a headline, a column has at least so many lines. */
  private static final int FEWEST_IN_COLUMN = 6;

  /** Two of so many lines of a column fill it; others are headings and ends of paragraphs. */
  private static final int SHORT_IN_COLUMN = 5;

  /** The gutter is searched in the middle of the text, from this share of its width … */
  private static final double SEARCH_FROM = 0.35;

  /** … to this one … */
  private static final double SEARCH_TO = 0.65;

  /** … in steps of about one point … */
  private static final double SEARCH_STEP = 1;

  /** … or in larger ones, where damaged coordinates make a text wider than any page. */
  private static final int MOST_STEPS = 2000;

  private GutterFinder() {}

  /**
   * Finds the gutter of a page. A page that is too short to show its own has the gutter of the page
   * before.
   *
   * @param lines the lines of the page
   * @param before the columns of the page before
   * @return empty if the page has one column
   */
  static Optional<Columns> find(List<TextLine> lines, Optional<Columns> before) {
    Optional<Columns> own = find(lines);
    if (own.isPresent() || before.isEmpty() || lines.size() >= FEWEST_LINES) {
      return own;
    }
    double x = before.get().gutter();
    long across = lines.stream().filter(l -> crosses(l, x)).count();
    long onBothSides = lines.stream().filter(l -> isOnBothSides(l, x)).count();
    boolean columns = onBothSides > 1 && across * 100 <= lines.size() * (long) MOST_ACROSS_PERCENT;
    return columns ? Optional.of(Columns.ofWholePage(x)) : own;
  }

  private static Optional<Columns> find(List<TextLine> lines) {
    if (lines.size() < FEWEST_LINES) {
      return Optional.empty();
    }
    double left = lines.stream().mapToDouble(TextLine::left).min().orElseThrow();
    double right = lines.stream().mapToDouble(TextLine::right).max().orElseThrow();
    Strip strip = emptiest(lines, left, right - left);
    boolean columns =
        strip.across() * 100 <= lines.size() * MOST_ACROSS_PERCENT
            && isBetweenColumns(lines, strip, left, right);
    return columns
        ? Optional.of(Columns.ofWholePage(strip.x()))
        : partOfPage(lines, left, right - left);
  }

  /**
   * Finds columns on a part of a page, also such whose lines do not stand beside one another
   * because they are set with different leading. The longest run of lines that leave a place empty
   * and fill both sides of it is taken.
   */
  private static Optional<Columns> partOfPage(List<TextLine> lines, double left, double width) {
    Optional<Columns> best = Optional.empty();
    int most = 0;
    int steps = (int) Math.min(MOST_STEPS, (SEARCH_TO - SEARCH_FROM) * width / SEARCH_STEP);
    for (int step = 0; step <= steps; step++) {
      double x =
          left + width * (SEARCH_FROM + (SEARCH_TO - SEARCH_FROM) * step / Math.max(1, steps));
      int from = 0;
      for (int i = 0; i <= lines.size(); i++) {
        if (i < lines.size() && !crosses(lines.get(i), x)) {
          continue;
        }
        if (i - from > Math.max(most, FEWEST_IN_COLUMN - 1)) {
          Optional<Columns> found = ofRun(lines.subList(from, i), x);
          most = found.isPresent() ? i - from : most;
          best = found.isPresent() ? found : best;
        }
        from = i + 1;
      }
    }
    return best;
  }

  /** Returns the columns of lines that all leave a place empty, if they fill both sides of it. */
  private static Optional<Columns> ofRun(List<TextLine> lines, double x) {
    List<TextLine> before = side(lines, x, true);
    List<TextLine> behind = side(lines, x, false);
    if (before.size() < FEWEST_IN_COLUMN || behind.size() < FEWEST_IN_COLUMN) {
      return Optional.empty();
    }
    double gutterLeft = before.stream().mapToDouble(TextLine::right).max().orElseThrow();
    double gutterRight = behind.stream().mapToDouble(TextLine::left).min().orElseThrow();
    double middle = (gutterLeft + gutterRight) / 2;
    double left = before.stream().mapToDouble(TextLine::left).min().orElseThrow();
    double right = behind.stream().mapToDouble(TextLine::right).max().orElseThrow();
    double top = Math.max(before.get(0).top(), behind.get(0).top());
    double bottom =
        Math.min(before.get(before.size() - 1).bottom(), behind.get(behind.size() - 1).bottom());
    long besides =
        Stream.concat(before.stream(), behind.stream())
            .filter(line -> line.bottom() > top && line.top() < bottom)
            .count();
    boolean columns =
        isFilled(before, left, middle)
            && isFilled(behind, middle, right)
            && besides * 2 >= before.size() + behind.size();
    return columns
        ? Optional.of(new Columns(middle, lines.get(0).top(), lines.get(lines.size() - 1).bottom()))
        : Optional.empty();
  }

  /** Returns what lines have on one side of a place. */
  private static List<TextLine> side(List<TextLine> lines, double x, boolean before) {
    List<TextLine> side = new ArrayList<>();
    for (TextLine line : lines) {
      List<Glyph> glyphs = line.glyphs().stream().filter(g -> g.centreX() < x == before).toList();
      if (!glyphs.isEmpty()) {
        side.add(TextLine.of(glyphs));
      }
    }
    return side;
  }

  private static boolean isFilled(List<TextLine> lines, double from, double to) {
    long full = lines.stream().filter(l -> filledShare(l, from, to) >= LEAST_FILLED).count();
    return full * SHORT_IN_COLUMN >= lines.size() * 2L;
  }

  /**
   * A strip that few lines run across.
   *
   * @param x its middle
   * @param across how many lines run across
   */
  private record Strip(double x, int across) {}

  /** Finds the strip from the first to the last place that the fewest lines run across. */
  private static Strip emptiest(List<TextLine> lines, double left, double width) {
    int fewest = Integer.MAX_VALUE;
    double from = 0;
    double to = 0;
    int steps = (int) Math.min(MOST_STEPS, (SEARCH_TO - SEARCH_FROM) * width / SEARCH_STEP);
    for (int step = 0; step <= steps; step++) {
      double x =
          left + width * (SEARCH_FROM + (SEARCH_TO - SEARCH_FROM) * step / Math.max(1, steps));
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
    return new Strip((from + to) / 2, fewest);
  }

  /** Returns whether enough lines have text on both sides, and the text fills the columns. */
  private static boolean isBetweenColumns(
      List<TextLine> lines, Strip strip, double left, double right) {
    List<Double> filled = new ArrayList<>();
    int onBothSides = 0;
    for (TextLine line : lines) {
      if (isOnBothSides(line, strip.x())) {
        onBothSides++;
        filled.add(filledShare(line, left, strip.x()));
        filled.add(filledShare(line, strip.x(), right));
      }
    }
    filled.sort(null);
    return onBothSides >= FEWEST_ON_BOTH_SIDES
        && onBothSides * 2 >= lines.size() - strip.across()
        && filled.get(filled.size() / SHORT_SIDES) >= LEAST_FILLED;
  }

  private static boolean isOnBothSides(TextLine line, double x) {
    return !crosses(line, x) && line.left() < x && line.right() > x;
  }

  /** Returns whether a line has text at x, or a gap there that is narrower than its type size. */
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

  private static double filledShare(TextLine line, double from, double to) {
    double sum = 0;
    for (Glyph glyph : line.glyphs()) {
      sum += glyph.centreX() > from && glyph.centreX() < to ? glyph.width() : 0;
    }
    return sum / (to - from);
  }
}
