package org.huibian.layout;

import java.util.List;

/**
 * The layout of an original: its text as passages, without the furniture of printed pages. {@link
 * LayoutReader} makes it.
 *
 * @param family the family of the original
 * @param masthead what cover and running headers state about the issue
 * @param contents the printed list of contents
 * @param passages the text in order
 * @param leftOut the lines that are no text of an article, in order
 * @param joins the joins of passages against the marks of the original, in order
 * @param patchedRows the numbers of the first lines of the table rows whose fragments were not in
 *     order
 * @param pictures the numbers of the lines that stand for pictures, in order
 */
public record Layout(
    Family family,
    Masthead masthead,
    ContentsList contents,
    List<Passage> passages,
    List<LeftOut> leftOut,
    List<Join> joins,
    List<Integer> patchedRows,
    List<Integer> pictures) {
  /** Copies the lists. */
  public Layout {
    passages = List.copyOf(passages);
    leftOut = List.copyOf(leftOut);
    joins = List.copyOf(joins);
    patchedRows = List.copyOf(patchedRows);
    pictures = List.copyOf(pictures);
  }
}
