package org.huibian.site.view;

import java.util.List;

/** A block of an article; {@code type} is the name of the record that it is. */
public sealed interface BlockView {
  /** Returns the name by which a template distinguishes the blocks. */
  String type();

  /** Calls the method of the visitor for this kind of block and returns its result. */
  <R> R accept(Visitor<R> visitor);

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

    /** Handles former anchors. */
    R visit(Former former);

    /** Handles the corrections of a place. */
    R visit(Corrected corrected);
  }

  /**
   * A heading that stands alone.
   *
   * @param level its level in the document's outline, from 2
   * @param rank the number of its element, such as 3 for {@code h3}; no rank is left out
   * @param role {@code document} for a document set inside a notice and the like, {@code question}
   *     or {@code plain}
   */
  record Heading(String type, int level, int rank, String role, String anchor, List<SpanView> spans)
      implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A paragraph.
   *
   * @param role {@code clause}, {@code question}, {@code answer}, {@code label} (附件 1：), {@code
   *     heading} (a run-in heading) or {@code plain}
   * @param anchor its anchor, or empty
   * @param lead its number or run-in heading, or empty
   * @param strong whether the lead is bold
   * @param spans the rest of its text
   */
  record Paragraph(
      String type, String role, String anchor, String lead, boolean strong, List<SpanView> spans)
      implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A list. */
  record Bullets(String type, List<Item> items) implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** An item of a list; the mark is its number as printed, or empty for a bullet. */
  record Item(String mark, List<SpanView> spans) {}

  /**
   * A table.
   *
   * @param columns the names of the columns; empty if the table has no head
   * @param head the rows of the head if it has several, or merged cells; otherwise empty
   * @param shape the layout on a phone: {@code cards}, each row as a list of named values; {@code
   *     scroll}, scrolled sideways beside its first column; {@code form}, a blank form with all its
   *     lines; {@code plain}, unchanged
   * @param numbered whether the first column contains the numbers of the rows
   * @param file the name of its CSV file, or empty if the table is too short for one
   * @param sortable whether it is long enough to be sorted and filtered
   */
  record Table(
      String type,
      String anchor,
      String caption,
      List<String> columns,
      List<Row> head,
      String shape,
      boolean numbered,
      String file,
      boolean sortable,
      List<Row> rows)
      implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A row of a table with its anchor. */
  record Row(String anchor, List<CellView> cells) {}

  /** A figure; the image is empty if the picture is lost. */
  record Figure(String type, String anchor, String caption, String image, String alternative)
      implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Text in a frame. */
  record Box(String type, String anchor, String title, List<BlockView> blocks)
      implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The signature: organs and date, each on a line. */
  record Signature(String type, List<String> lines) implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A remark in brackets. */
  record Note(String type, List<SpanView> spans) implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A link on a line of its own; the address is empty if it is not an {@code http(s)} one. */
  record Link(String type, String text, String url) implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The corrections of the place before it. */
  record Corrected(String type, List<CorrectionView> corrections) implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Former anchors, at the place to which they lead now. */
  record Former(String type, List<String> anchors) implements BlockView {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }
}
