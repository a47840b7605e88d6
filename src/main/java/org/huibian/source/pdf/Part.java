package org.huibian.source.pdf;

import java.util.List;
import java.util.Optional;
import org.huibian.source.Picture;
import org.huibian.source.SourceLink;

/** A piece of a page, in the order in which it is read. */
sealed interface Part {
  /** The page that it stands on, from 1. */
  int page();

  /** Its upper edge, in points from the top of the page. */
  double top();

  /** Its lower edge. */
  double bottom();

  /** Where a line stands; lines of one place share a measure. */
  enum Place {
    /** The page's text. */
    BODY,
    /** A column of several. */
    COLUMN,
    /** A frame. */
    FRAME,
    /** Below the text, in smaller type, under a short line. */
    FOOTNOTE
  }

  /**
   * A line of text.
   *
   * @param text what it says
   * @param left its left edge
   * @param right its right edge
   * @param y its baseline
   * @param size the size of its type, in points
   * @param bold whether all of it is bold
   * @param firstWord how wide its first word is
   * @param place where it stands
   * @param group which frame or column of the page it stands in; 0 for the page's text
   * @param links the addresses that its characters lead to
   */
  record Line(
      int page,
      String text,
      double left,
      double right,
      double y,
      double size,
      boolean bold,
      double firstWord,
      Place place,
      int group,
      List<SourceLink> links)
      implements Part {
    static Line of(int page, TextLine line, Place place, int group, List<SourceLink> links) {
      return new Line(
          page,
          line.text(),
          line.left(),
          line.right(),
          line.y(),
          line.size(),
          line.isBold(),
          line.firstWord(),
          place,
          group,
          links);
    }

    Line at(Place other) {
      return new Line(page, text, left, right, y, size, bold, firstWord, other, group, links);
    }

    @Override
    public double top() {
      return y - 0.88 * size;
    }

    @Override
    public double bottom() {
      return y + 0.12 * size;
    }
  }

  /**
   * A row of a table.
   *
   * @param cells its cells from left to right
   * @param guessed whether no line shows its cells
   */
  record Row(int page, double top, double bottom, List<CellBox> cells, boolean guessed)
      implements Part {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    double left() {
      return cells.get(0).left();
    }

    double right() {
      return cells.get(cells.size() - 1).right();
    }
  }

  /**
   * A cell of a row.
   *
   * @param left its left edge
   * @param right its right edge
   * @param text what it says, on one line
   * @param above whether it is the rest of the cell above
   * @param full whether its last line leaves no room for more
   */
  record CellBox(double left, double right, String text, boolean above, boolean full) {
    CellBox(double left, double right, String text, boolean above) {
      this(left, right, text, above, false);
    }
  }

  /** A picture. */
  record Image(int page, double top, double bottom, Picture picture) implements Part {}

  /** The line, if it is one. */
  default Optional<Line> line() {
    return this instanceof Line line ? Optional.of(line) : Optional.empty();
  }
}
