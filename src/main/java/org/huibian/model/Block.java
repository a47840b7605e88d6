package org.huibian.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of an article's text, such as a paragraph or a table.
 *
 * <p>Code that treats the kinds of blocks differently uses a {@link Visitor}, so it does not
 * compile until it handles a new kind.
 */
public sealed interface Block {

  /** Calls the method of the visitor for this kind of block and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /** Returns the blocks directly within this block; only a {@link Box} has any. */
  default List<Block> children() {
    return List.of();
  }

  /** Returns these blocks and all blocks within them in reading order, a box before its content. */
  static Stream<Block> flatten(List<Block> blocks) {
    boolean isFlat = true;
    for (Block block : blocks) {
      isFlat &= block.children().isEmpty();
    }
    if (isFlat) {
      // Most texts have no box, and the streams of every block cost more than what is done with it.
      return blocks.stream();
    }
    return blocks.stream()
        .flatMap(block -> Stream.concat(Stream.of(block), flatten(block.children())));
  }

  /**
   * A function of a block, with one method for each kind.
   *
   * @param <R> the type of the result
   */
  interface Visitor<R> {
    /** Handles a heading. */
    R visit(Heading heading);

    /** Handles a paragraph. */
    R visit(Paragraph paragraph);

    /** Handles a list. */
    R visit(Bullets list);

    /** Handles a table. */
    R visit(Table table);

    /** Handles a figure. */
    R visit(Figure figure);

    /** Handles a box. */
    R visit(Box box);

    /** Handles a signature. */
    R visit(Signature signature);

    /** Handles a note. */
    R visit(Note note);

    /** Handles a link. */
    R visit(Link link);
  }

  /**
   * A heading on a line of its own.
   *
   * @param level 2 for 一、, 第X章, an attachment or a document within a notice; 3 for （一）, 第X节; 4 for
   *     1., 第X条; 5 and 6 below these
   * @param text the heading as printed
   */
  record Heading(int level, RichText text) implements Block {
    /** Rejects a level outside of 2 to 6; the title of the article is level 1. */
    public Heading {
      if (level < 2 || level > 6) {
        throw new IllegalArgumentException("heading level " + level);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Whole sentences, joined across lines and pages. A bold run at the start is a run-in heading.
   */
  record Paragraph(RichText text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A list with bullets or with the numbers {@code 1.}, {@code 2.} and so on.
   *
   * @param items the items in order
   */
  record Bullets(List<Item> items) implements Block {
    /** Copies the list. */
    public Bullets {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An item of a list.
   *
   * @param mark the number as printed with its dot or bracket, such as {@code 3.}; empty for a
   *     bullet
   * @param text the text without the mark
   */
  record Item(String mark, RichText text) {
    /** Returns the item as printed: mark, space, text; for a bullet only the text. */
    public String plain() {
      return mark.isEmpty() ? text.plain() : mark + " " + text.plain();
    }
  }

  /**
   * A table. Every row has as many cells as the table has columns.
   *
   * @param caption the caption, or an empty text
   * @param columns the name of each column, empty for a column without one
   * @param head the rows of the printed head if it has several, or merged cells; otherwise empty,
   *     and the names of the columns are its only row
   * @param rows the rows below the head
   */
  record Table(String caption, List<String> columns, List<List<Cell>> head, List<List<Cell>> rows)
      implements Block {
    /** Copies the lists and rejects rows with too few or too many cells. */
    public Table {
      columns = List.copyOf(columns);
      head = head.stream().map(List::copyOf).toList();
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : Stream.concat(head.stream(), rows.stream()).toList()) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
        }
      }
    }

    /** Creates a table whose head is one row of unmerged cells, or none. */
    public Table(String caption, List<String> columns, List<List<Cell>> rows) {
      this(caption, columns, List.of(), rows);
    }

    /**
     * Creates a table with the rows of its head. A column has the name that the cells above it make
     * up: 产量 2029年 for the cell 2029年 below 产量.
     */
    public static Table headed(String caption, List<List<Cell>> head, List<List<Cell>> rows) {
      boolean plain =
          head.size() == 1 && head.get(0).stream().allMatch(cell -> cell.merge() == Merge.NONE);
      return new Table(caption, names(head), plain ? List.of() : head, rows);
    }

    private static List<String> names(List<List<Cell>> head) {
      List<String> names = new ArrayList<>();
      for (int column = 0; column < head.get(0).size(); column++) {
        StringBuilder name = new StringBuilder();
        for (List<Cell> row : head) {
          int own = column;
          while (own > 0 && row.get(own).merge() == Merge.BEFORE) {
            own--;
          }
          String text = row.get(own).text();
          name.append(name.isEmpty() || text.isEmpty() ? "" : " ").append(text);
        }
        names.add(name.toString());
      }
      return names;
    }

    /** Returns the rows of the head as printed: {@link #head}, or the names of the columns. */
    public List<List<Cell>> headRows() {
      return head.isEmpty() ? List.of(columns.stream().map(Cell::of).toList()) : head;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A cell of a table.
   *
   * @param text the text on one line
   * @param merge whether the cell is part of a merged cell that starts above or to the left
   */
  record Cell(String text, Merge merge) {
    /** Returns a cell that is not part of another. */
    public static Cell of(String text) {
      return new Cell(text, Merge.NONE);
    }

    /** A cell that the cell above spans. */
    public static final Cell ABOVE = new Cell("", Merge.ABOVE);

    /** A cell that the cell to the left spans. */
    public static final Cell BEFORE = new Cell("", Merge.BEFORE);
  }

  /** Whether a cell is part of a merged cell. */
  enum Merge {
    /** The cell is not part of another, or is the first one of a merged cell. */
    NONE,
    /** The cell is part of the cell above. */
    ABOVE,
    /** The cell is part of the cell to the left. */
    BEFORE
  }

  /**
   * A picture, or the place of a picture that the original does not contain.
   *
   * @param caption the printed caption
   * @param image the name of the picture's file in the folder; empty if there is no picture
   * @param alternative the alternative text for readers who do not see the picture, or empty
   */
  record Figure(String caption, String image, String alternative) implements Block {
    /** Creates a figure without an alternative text. */
    public Figure(String caption, String image) {
      this(caption, image, "");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A box around other blocks (专栏).
   *
   * @param title the printed title, or an empty text
   * @param blocks the blocks in the box
   */
  record Box(String title, List<Block> blocks) implements Block {
    /** Copies the list. */
    public Box {
      blocks = List.copyOf(blocks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }

    @Override
    public List<Block> children() {
      return blocks;
    }
  }

  /**
   * The signing organs and the date below a document, each on a line as printed.
   *
   * @param lines at least one line
   */
  record Signature(List<String> lines) implements Block {
    /** Copies the list and rejects an empty one. */
    public Signature {
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("a signature needs a line");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A remark in brackets on a line of its own, such as （此件公开发布）. */
  record Note(String text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A link on a line of its own.
   *
   * @param text the visible text
   * @param url an {@code http} or {@code https} address
   */
  record Link(String text, String url) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
