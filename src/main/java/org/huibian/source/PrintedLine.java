package org.huibian.source;

/**
 * How a line stands in print. Its reader says only what it sees; what follows from it is decided
 * with the text.
 *
 * @param page the page that it stands on, counted from 1
 * @param opens whether it opens a paragraph: indented, below a gap, or of another size than the
 *     line before
 * @param ends whether it ends a paragraph: short of the measure, or before one that opens
 * @param size the size of its type relative to that of the running text: 1 is the same
 * @param bold whether it is bold, or of a face that is used for headings alone
 * @param centred whether it stands in the middle of the measure, short on both sides
 * @param indent how far from the left edge of the measure it starts, in sizes of its type
 */
public record PrintedLine(
    int page,
    boolean opens,
    boolean ends,
    double size,
    boolean bold,
    boolean centred,
    double indent) {
  /** A line that starts at the edge, or of which that does not matter. */
  public PrintedLine(
      int page, boolean opens, boolean ends, double size, boolean bold, boolean centred) {
    this(page, opens, ends, size, bold, centred, 0);
  }
}
