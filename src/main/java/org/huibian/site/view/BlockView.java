package org.huibian.site.view;

import java.util.List;

/** A block as a template sees it; {@code type} says which of the records it is. */
public sealed interface BlockView {
  /** The name by which a template tells the blocks apart. */
  String type();

  /**
   * A heading that stands alone.
   *
   * @param role {@code document} for a document set inside a notice and the like, {@code question}
   *     or {@code plain}
   */
  record Heading(String type, int level, String role, String anchor, List<SpanView> spans)
      implements BlockView {}

  /**
   * A paragraph.
   *
   * @param role {@code clause}, {@code question}, {@code answer}, {@code label} (附件 1：), {@code
   *     heading} (a run-in heading) or {@code plain}
   * @param anchor its address, or empty
   * @param lead its mark or run-in heading, or empty
   * @param strong whether the lead is set in bold
   * @param spans the rest
   */
  record Paragraph(
      String type, String role, String anchor, String lead, boolean strong, List<SpanView> spans)
      implements BlockView {}

  /** A list. */
  record Bullets(String type, List<Item> items) implements BlockView {}

  /** An entry of a list; the mark is empty for a bullet. */
  record Item(String mark, List<SpanView> spans) {}

  /**
   * A table.
   *
   * @param columns the head; no entries if the table has none
   * @param shape how a phone shows it: {@code cards}, its rows one below the other; {@code scroll},
   *     beside its first column, which stays; {@code form}, a blank form with all its rules; {@code
   *     plain}, as it is
   * @param numbered whether the first column only counts the rows
   * @param file the file that has it as CSV, or empty if it is too short to be worth one
   * @param sortable whether it is so long that sorting and filtering help
   */
  record Table(
      String type,
      String anchor,
      String caption,
      List<String> columns,
      String shape,
      boolean numbered,
      String file,
      boolean sortable,
      List<Row> rows)
      implements BlockView {}

  /** A row of a table's body with its address. */
  record Row(String anchor, List<CellView> cells) {}

  /** A figure; the image is empty where the picture is lost. */
  record Figure(String type, String anchor, String caption, String image, String alternative)
      implements BlockView {}

  /** Text set apart in a frame. */
  record Box(String type, String anchor, String title, List<BlockView> blocks)
      implements BlockView {}

  /** Organs and date, one a line. */
  record Signature(String type, List<String> lines) implements BlockView {}

  /** A remark in brackets. */
  record Note(String type, List<SpanView> spans) implements BlockView {}

  /** An address that stands alone; the address is empty if it is no {@code http(s)} one. */
  record Link(String type, String text, String url) implements BlockView {}
}
