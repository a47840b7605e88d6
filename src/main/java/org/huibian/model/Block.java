package org.huibian.model;

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
   * A heading that stands alone.
   *
   * @param level 2 = 一、, 第X章, an attachment, a document inside a notice; 3 = （一）, 第X节; 4 = 1., 第X条;
   *     5 and 6 below these
   * @param text the heading as printed
   */
  record Heading(int level, RichText text) implements Block {
    /** Refuses a level outside of 2 to 6; level 1 is the article's title. */
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

  /** Whole sentences, joined over lines and pages. A leading bold run is a run-in heading. */
  record Paragraph(RichText text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A list whose entries the source marks with bullets or with {@code 1.}, {@code 2.} …
   *
   * @param items the entries in order
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
   * An entry of a list.
   *
   * @param mark the number as printed with its dot or bracket, such as {@code 3.}, or empty for a
   *     bullet
   * @param text the entry without its mark
   */
  record Item(String mark, RichText text) {
    /** The entry as printed: mark, space, text; for a bullet the text alone. */
    public String plain() {
      return mark.isEmpty() ? text.plain() : mark + " " + text.plain();
    }
  }

  /**
   * A table. Every row has as many cells as there are columns.
   *
   * @param caption what the table is called, or empty
   * @param columns the head, one text a column; empty texts where the head has none
   * @param rows the rows below the head
   */
  record Table(String caption, List<String> columns, List<List<Cell>> rows) implements Block {
    /** Copies the lists and refuses rows of another width than the head. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
        }
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A cell of a table.
   *
   * @param text its text on one line
   * @param merge whether the cell is its own or continues the one above or before it
   */
  record Cell(String text, Merge merge) {
    /** An ordinary cell. */
    public static Cell of(String text) {
      return new Cell(text, Merge.NONE);
    }

    /** The cell below a taller one. */
    public static final Cell ABOVE = new Cell("", Merge.ABOVE);

    /** The cell beside a wider one. */
    public static final Cell BEFORE = new Cell("", Merge.BEFORE);
  }

  /** How a cell hangs together with its neighbours. */
  enum Merge {
    /** A cell of its own. */
    NONE,
    /** Part of the cell above. */
    ABOVE,
    /** Part of the cell to the left. */
    BEFORE
  }

  /**
   * A picture, or the place of one that the source has lost.
   *
   * @param caption the printed caption
   * @param image a file beside the article, or empty where the picture is lost
   * @param alternative what it shows in words, for those who do not see it, or empty
   */
  record Figure(String caption, String image, String alternative) implements Block {
    /** A picture without words besides its caption. */
    public Figure(String caption, String image) {
      this(caption, image, "");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Text set apart in a frame (专栏).
   *
   * @param title the printed title, or empty
   * @param blocks what stands in the frame
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
   * The organs that sign and the date, one a line as printed.
   *
   * @param lines at least one line
   */
  record Signature(List<String> lines) implements Block {
    /** Copies the list; a signature without a line is refused. */
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

  /** A remark in brackets that stands alone, such as （此件公开发布）. */
  record Note(String text) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * An address that stands alone.
   *
   * @param text what is shown
   * @param url an {@code http} or {@code https} address
   */
  record Link(String text, String url) implements Block {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
