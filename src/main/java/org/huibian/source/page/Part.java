package org.huibian.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibian.source.Picture;
import org.huibian.source.SourceLink;

/** A part of a page: a line of text, a row of a table, or a picture. Lengths are in points. */
sealed interface Part {
  /** Returns the number of the page, from 1. */
  int page();

  /** Returns the upper edge. */
  double top();

  /** Returns the lower edge. */
  double bottom();

  /** Returns this part if it is a line of text. */
  default Optional<Line> line() {
    return this instanceof Line line ? Optional.of(line) : Optional.empty();
  }

  /** Where a line stands. */
  enum Region {
    /** In the text of the page. */
    BODY,
    /** In one of several columns. */
    COLUMN,
    /** In a frame. */
    FRAME,
    /** In lines whose pieces stand in columns, and may be a table that could not be read. */
    SPACED,
    /** Among the footnotes, in smaller type below a short rule. */
    FOOTNOTE
  }

  /**
   * A line of text.
   *
   * @param page the page number
   * @param text its text
   * @param left its left edge
   * @param right its right edge
   * @param y its baseline
   * @param size its type size
   * @param bold whether all of it is bold
   * @param firstWordWidth the width of its first unbreakable unit
   * @param region where it stands
   * @param group the frame or column of the page in which it stands; 0 for the text of the page
   * @param links the hyperlinks of its characters
   */
  record Line(
      int page,
      String text,
      double left,
      double right,
      double y,
      double size,
      boolean bold,
      double firstWordWidth,
      Region region,
      int group,
      List<SourceLink> links)
      implements Part {
    static Line of(int page, TextLine line, Region region, int group, List<SourceLink> links) {
      return new Line(
          page,
          line.text(),
          line.left(),
          line.right(),
          line.y(),
          line.size(),
          line.isBold(),
          line.firstWordWidth(),
          region,
          group,
          links);
    }

    /** Returns this line as part of another region. */
    Line in(Region other) {
      return new Line(page, text, left, right, y, size, bold, firstWordWidth, other, group, links);
    }

    /** Returns this line as one whose pieces stand in columns. */
    Line spaced(String spacedText) {
      return new Line(
          page,
          spacedText,
          left,
          right,
          y,
          size,
          bold,
          firstWordWidth,
          Region.SPACED,
          group,
          links);
    }

    boolean isFootnote() {
      return region == Region.FOOTNOTE;
    }

    double width() {
      return right - left;
    }

    @Override
    public double top() {
      return y - Glyph.ASCENT_EM * size;
    }

    @Override
    public double bottom() {
      return y + Glyph.DESCENT_EM * size;
    }
  }

  /**
   * A row of a table.
   *
   * @param page the page number
   * @param top its upper edge
   * @param bottom its lower edge
   * @param cells its cells from left to right, at least one
   * @param borderless whether its cells are told by their places only, without rules
   */
  record Row(int page, double top, double bottom, List<Cell> cells, boolean borderless)
      implements Part {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Returns this row with the edges of another one that has as many cells. */
    Row withEdgesOf(Row other) {
      List<Cell> moved = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        Cell place = other.cells.get(i);
        moved.add(new Cell(place.left(), place.right(), cells.get(i).text(), false));
      }
      return new Row(page, top, bottom, moved, borderless);
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
   * @param text its text, on one line
   * @param continuesAbove whether it is the continuation of the cell above
   * @param full whether its last line leaves no room for more
   */
  record Cell(double left, double right, String text, boolean continuesAbove, boolean full) {
    Cell(double left, double right, String text, boolean continuesAbove) {
      this(left, right, text, continuesAbove, false);
    }
  }

  /**
   * A picture.
   *
   * @param page the page number
   * @param top its upper edge
   * @param bottom its lower edge
   * @param picture its file
   * @param words for a chart or drawing, which the page draws with lines, the words in it
   */
  record Image(int page, double top, double bottom, Picture picture, Optional<String> words)
      implements Part {}
}
