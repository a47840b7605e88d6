package org.huibian.source.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What each of several lines has in each of the columns between empty strips. */
final class ColumnPieces {
  private final List<TextLine[]> lines = new ArrayList<>();
  private final int columns;
  private final double[] left;
  private final double[] right;

  /**
   * Distributes lines over columns.
   *
   * @param strips the empty strips between the columns, from left to right
   */
  ColumnPieces(List<TextLine> lines, List<ColumnStrip> strips) {
    this.columns = strips.size() + 1;
    this.left = new double[columns];
    this.right = new double[columns];
    Arrays.fill(left, Double.POSITIVE_INFINITY);
    Arrays.fill(right, Double.NEGATIVE_INFINITY);
    lines.forEach(line -> this.lines.add(pieces(line, strips)));
    for (TextLine[] pieces : this.lines) {
      for (int i = 0; i < columns; i++) {
        left[i] = pieces[i] == null ? left[i] : Math.min(left[i], pieces[i].left());
        right[i] = pieces[i] == null ? right[i] : Math.max(right[i], pieces[i].right());
      }
    }
  }

  private TextLine[] pieces(TextLine line, List<ColumnStrip> strips) {
    List<List<Glyph>> glyphs = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      glyphs.add(new ArrayList<>());
    }
    for (Glyph glyph : line.glyphs()) {
      int column = 0;
      while (column < strips.size() && glyph.centreX() > strips.get(column).from()) {
        column++;
      }
      glyphs.get(column).add(glyph);
    }
    TextLine[] pieces = new TextLine[columns];
    for (int i = 0; i < columns; i++) {
      pieces[i] = glyphs.get(i).isEmpty() ? null : TextLine.of(glyphs.get(i));
    }
    return pieces;
  }

  int columns() {
    return columns;
  }

  /** Returns the left edge of a column, in points. */
  double left(int column) {
    return left[column];
  }

  /** Returns the right edge of a column, in points. */
  double right(int column) {
    return right[column];
  }

  boolean has(int line, int column) {
    return lines.get(line)[column] != null;
  }

  /** Returns what a line has in a column, in which it has something. */
  TextLine get(int line, int column) {
    return lines.get(line)[column];
  }

  /** Returns whether a line has something in each column. */
  boolean isWhole(int line) {
    return Arrays.stream(lines.get(line)).allMatch(piece -> piece != null);
  }

  /** Returns whether a line has something in each column but one. */
  boolean isWholeBut(int line, int column) {
    for (int i = 0; i < columns; i++) {
      if (has(line, i) == (i == column)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a gap within a column is so wide that it could part two columns. */
  boolean haveWideGaps() {
    return lines.stream()
        .flatMap(Arrays::stream)
        .anyMatch(piece -> piece != null && piece.columns().size() > 1);
  }

  /** Returns what stands in a column, from top to bottom. */
  List<TextLine> column(int column) {
    return lines.stream().map(line -> line[column]).filter(piece -> piece != null).toList();
  }

  /** Returns the text of a line, in which spaces part the columns also where they are narrow. */
  String text(int line) {
    return Arrays.stream(lines.get(line))
        .filter(piece -> piece != null)
        .map(TextLine::text)
        .collect(Collectors.joining("  "));
  }
}
