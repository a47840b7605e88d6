package org.huibian.source.pdf;

import java.util.List;
import org.huibian.source.page.DrawnShape;
import org.huibian.source.page.PageContent;

/**
 * A page of a PDF: its content, and the observations that tell whether its text can be trusted.
 *
 * @param content the content as it is read
 * @param unreadable the number of visible characters without a Unicode character
 * @param vertical whether its lines run from top to bottom; then the content has it turned so that
 *     they run from left to right, without rules, pictures and links
 * @param invisible whether most of its characters are invisible
 * @param curvedShapes the number of filled shapes with curves
 * @param pictureShare the area of its pictures as a share of the page; above 1 if they overlap
 * @param shapes the shapes of charts and diagrams; none if the page was turned for reading
 */
record PdfPage(
    PageContent content,
    int unreadable,
    boolean vertical,
    boolean invisible,
    int curvedShapes,
    double pictureShare,
    List<DrawnShape> shapes) {
  /** Copies the list. */
  PdfPage {
    shapes = List.copyOf(shapes);
  }
}
