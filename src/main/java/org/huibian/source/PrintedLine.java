package org.huibian.source;

/**
 * How a line looks on its page. These are measurements; later packages decide together with the
 * text what they mean.
 *
 * @param page the page number, from 1
 * @param opens whether the line starts a paragraph: it is indented, stands below a gap, or has
 *     another font size than the line before
 * @param ends whether the line ends a paragraph: it is shorter than the column, or the next line
 *     starts a paragraph
 * @param size the font size relative to that of the body text, which is 1
 * @param bold whether the line is bold, or in a typeface that is used for headings only
 * @param centred whether the line is centred in its column, with space on both sides
 * @param indent the distance from the left edge of the column in font sizes
 */
public record PrintedLine(
    int page,
    boolean opens,
    boolean ends,
    double size,
    boolean bold,
    boolean centred,
    double indent) {
  /** Creates a line without an indent, or one whose indent does not matter. */
  public PrintedLine(
      int page, boolean opens, boolean ends, double size, boolean bold, boolean centred) {
    this(page, opens, ends, size, bold, centred, 0);
  }
}
