package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The characters of one line, from left to right.
 *
 * @param glyphs the characters, at least one and no spaces
 * @param y the baseline, in points
 * @param size the type size of most characters, in points
 */
record TextLine(List<Glyph> glyphs, double y, double size) {
  /** Between Latin letters, a wider gap in ems is a space that is not drawn. */
  private static final double LATIN_SPACE_EM = 0.17;

  /** Between other characters, such a gap; justified type stretches the smaller ones. */
  private static final double WIDE_SPACE_EM = 0.7;

  /** A wider gap, in ems, separates columns. */
  static final double COLUMN_GAP_EM = 1.4;

  /** A drawn space counts if it leaves a wider gap, in ems: some stand on top of characters. */
  private static final double VISIBLE_SPACE_EM = 0.05;

  /** Type sizes are counted in steps of one tenth of a point, and are the same within one step. */
  private static final double SIZES_PER_POINT = 10;

  private static final double SAME_SIZE = 0.1;

  /** A line is bold if so many letters in ten are. */
  private static final int BOLD_TENTHS = 8;

  /** Copies the list. */
  TextLine {
    glyphs = List.copyOf(glyphs);
  }

  /** Creates a line of characters that are sorted from left to right. */
  static TextLine of(List<Glyph> glyphs) {
    double size = commonSize(glyphs);
    double y =
        glyphs.stream()
            .filter(g -> Math.abs(g.size() - size) < SAME_SIZE)
            .mapToDouble(Glyph::y)
            .average()
            .orElse(glyphs.get(0).y());
    return new TextLine(glyphs, y, size);
  }

  private static double commonSize(List<Glyph> glyphs) {
    Map<Double, Long> counts =
        glyphs.stream()
            .collect(
                Collectors.groupingBy(
                    g -> Math.rint(g.size() * SIZES_PER_POINT) / SIZES_PER_POINT,
                    Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Double, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  double left() {
    return glyphs.get(0).x();
  }

  double right() {
    return glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
  }

  double top() {
    return y - Glyph.ASCENT_EM * size;
  }

  double bottom() {
    return y + Glyph.DESCENT_EM * size;
  }

  Rectangle place() {
    return new Rectangle(left(), top(), right(), bottom());
  }

  boolean isBold() {
    long letters = glyphs.stream().filter(TextLine::isLetter).count();
    long bold = glyphs.stream().filter(g -> isLetter(g) && g.bold()).count();
    return letters > 0 && bold * 10 >= letters * BOLD_TENTHS;
  }

  /** Punctuation does not count, because it is often set in another typeface than the words. */
  private static boolean isLetter(Glyph glyph) {
    return Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  /** Returns the text with a space wherever a gap shows, and two where it separates columns. */
  String text() {
    StringBuilder out = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null && isSpaced(before, glyph)) {
        boolean wide = glyph.x() - before.right() > COLUMN_GAP_EM * size;
        out.append(wide ? "  " : " ");
      }
      out.append(glyph.text());
      before = glyph;
    }
    return out.toString();
  }

  private static boolean isSpaced(Glyph before, Glyph next) {
    double gap = next.x() - before.right();
    if (next.spaced()) {
      return gap > VISIBLE_SPACE_EM * next.size();
    }
    boolean latin = isLatin(before) && isLatin(next);
    double space = latin ? LATIN_SPACE_EM : WIDE_SPACE_EM;
    return gap > space * Math.max(before.size(), next.size());
  }

  private static boolean isLatin(Glyph glyph) {
    return Characters.isLatin(glyph.text().codePointAt(0));
  }

  /**
   * Returns the width, in points, of the first unit that no line break divides: a character, a
   * number or a word of letters, with the marks that stay beside it. Some programs also keep a stop
   * together with the word behind it.
   */
  double firstWordWidth() {
    double right = glyphs.get(0).right();
    for (int i = 1; i < glyphs.size(); i++) {
      int before = glyphs.get(i - 1).text().codePointAt(0);
      int next = glyphs.get(i).text().codePointAt(0);
      boolean sameWord =
          Characters.isInLatinWord(next)
              && (Characters.isInLatinWord(before) || SentenceMarks.isKeptBehind(before));
      boolean unbroken =
          sameWord || SentenceMarks.isKeptBehind(next) || SentenceMarks.isKeptBefore(before);
      if (!unbroken || isSpaced(glyphs.get(i - 1), glyphs.get(i))) {
        break;
      }
      right = glyphs.get(i).right();
    }
    return right - left();
  }

  /** Returns the pieces between gaps that separate columns; the line itself if it has none. */
  List<TextLine> columns() {
    List<TextLine> columns = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      boolean gap =
          i < glyphs.size() && glyphs.get(i).x() - glyphs.get(i - 1).right() > COLUMN_GAP_EM * size;
      if (gap || i == glyphs.size()) {
        columns.add(TextLine.of(glyphs.subList(from, i)));
        from = i;
      }
    }
    return columns;
  }
}
