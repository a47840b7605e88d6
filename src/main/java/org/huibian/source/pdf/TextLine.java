package org.huibian.source.pdf;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Characters that stand on one line, from left to right.
 *
 * @param glyphs the characters, at least one
 * @param y the baseline
 * @param size the size of most of them
 */
record TextLine(List<Glyph> glyphs, double y, double size) {
  /** Between Latin letters a wider gap, in sizes, is a space that is not drawn. */
  private static final double LATIN_SPACE = 0.17;

  /** Between other characters; type is justified by stretching such gaps. */
  private static final double WIDE_SPACE = 0.7;

  /** A gap as wide as this parts columns. */
  private static final double COLUMN_GAP = 1.4;

  /** Copies the list. */
  TextLine {
    glyphs = List.copyOf(glyphs);
  }

  static TextLine of(List<Glyph> glyphs) {
    Map<Double, Long> sizes =
        glyphs.stream()
            .collect(
                Collectors.groupingBy(g -> Math.rint(g.size() * 10) / 10, Collectors.counting()));
    double size =
        sizes.entrySet().stream()
            .max(
                Map.Entry.<Double, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    double y =
        glyphs.stream()
            .filter(g -> Math.abs(g.size() - size) < 0.1)
            .mapToDouble(Glyph::y)
            .average()
            .orElse(glyphs.get(0).y());
    return new TextLine(glyphs, y, size);
  }

  double left() {
    return glyphs.get(0).x();
  }

  double right() {
    return glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
  }

  double top() {
    return y - 0.88 * size;
  }

  double bottom() {
    return y + 0.12 * size;
  }

  boolean isBold() {
    long letters = glyphs.stream().filter(TextLine::isLetter).count();
    long bold = glyphs.stream().filter(g -> isLetter(g) && g.bold()).count();
    return letters > 0 && bold * 10 >= letters * 8;
  }

  /** Marks and stops are often set in another face than the words. */
  private static boolean isLetter(Glyph glyph) {
    return Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  /** What it says, with a space wherever one shows. */
  String text() {
    StringBuilder out = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null && isSpaced(before, glyph)) {
        boolean wide = glyph.x() - before.right() > COLUMN_GAP * size;
        out.append(wide ? "  " : " ");
      }
      out.append(glyph.text());
      before = glyph;
    }
    return out.toString();
  }

  private boolean isSpaced(Glyph before, Glyph next) {
    double gap = next.x() - before.right();
    if (next.spaced()) {
      return gap > 0.05 * next.size(); // Some programs draw spaces on top of characters.
    }
    boolean latin = isLatin(before) && isLatin(next);
    return gap > (latin ? LATIN_SPACE : WIDE_SPACE) * Math.max(before.size(), next.size());
  }

  private static boolean isLatin(Glyph glyph) {
    return glyph.text().codePointAt(0) < 0x250;
  }

  /**
   * How wide the first word is that is never broken: a character, a number, a word of letters. Some
   * programs keep a stop together with the word behind it, too.
   */
  double firstWord() {
    double right = glyphs.get(0).right();
    for (int i = 1; i < glyphs.size(); i++) {
      int before = glyphs.get(i - 1).text().codePointAt(0);
      int next = glyphs.get(i).text().codePointAt(0);
      boolean word = isWordly(next) && (isWordly(before) || isHanging(before));
      boolean opening = "（《“‘〈【〔(".indexOf(before) >= 0;
      if (!word && !isHanging(next) && !opening || isSpaced(glyphs.get(i - 1), glyphs.get(i))) {
        break;
      }
      right = glyphs.get(i).right();
    }
    return right - left();
  }

  private static boolean isHanging(int c) {
    return "，。、；：！？）》”’〉】〕,.;:!?)%".indexOf(c) >= 0;
  }

  private static boolean isWordly(int c) {
    return c > ' ' && c < 0x250;
  }

  /** The pieces that wide gaps part it into. */
  List<TextLine> columns() {
    List<TextLine> columns = new java.util.ArrayList<>();
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      boolean gap =
          i < glyphs.size() && glyphs.get(i).x() - glyphs.get(i - 1).right() > COLUMN_GAP * size;
      if (gap || i == glyphs.size()) {
        columns.add(TextLine.of(glyphs.subList(from, i)));
        from = i;
      }
    }
    return columns;
  }
}
