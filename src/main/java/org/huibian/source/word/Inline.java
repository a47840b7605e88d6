package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import org.huibian.source.SourceLink;

/**
 * What stands in one paragraph: its printed text, and what hangs on it. Lives while the paragraph
 * is read.
 */
final class Inline {
  /** Stands in the text where the author broke a line within the paragraph. */
  static final char SOFT_BREAK = '\n';

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private final List<Drawing> pictures = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();
  private final List<SourceLink> links = new ArrayList<>();
  private boolean pageBefore;
  private boolean pageAfter;
  private int bold;
  private int sized;
  private long sizes;
  private int pageNumbers;
  private boolean contents;

  /**
   * A picture in the paragraph.
   *
   * @param relation which part it is, by the identifier of the reference
   * @param alternative its alternative text, or empty
   * @param leads whether it stands before all text of the paragraph
   */
  record Drawing(String relation, String alternative, boolean leads) {}

  StringBuilder text() {
    return text;
  }

  StringBuilder hidden() {
    return hidden;
  }

  StringBuilder deleted() {
    return deleted;
  }

  /** The notes that it refers to, as {@code footnote 2}, in order. */
  List<String> notes() {
    return notes;
  }

  List<Drawing> pictures() {
    return pictures;
  }

  /** Adds a picture. */
  void picture(String relation, String alternative) {
    pictures.add(new Drawing(relation, alternative.strip(), isEmpty()));
  }

  /** The contents of text boxes that are anchored in it. */
  List<Element> boxes() {
    return boxes;
  }

  List<SourceLink> links() {
    return links;
  }

  /** Adds printed characters as they look. */
  void add(String characters, boolean isBold, int halfPoints, Fields fields) {
    text.append(characters);
    int count = characters.length();
    bold += isBold ? count : 0;
    if (halfPoints > 0) {
      sized += count;
      sizes += (long) halfPoints * count;
    }
    if (fields.isIn("PAGE") || fields.isIn("NUMPAGES")) {
      pageNumbers += characters.strip().length();
    }
    contents |= fields.isIn("TOC");
  }

  /** A page starts here: before the text if there is none yet, otherwise after it. */
  void breakPage() {
    pageBefore |= text.isEmpty();
    pageAfter |= !text.isEmpty();
  }

  boolean pageBefore() {
    return pageBefore;
  }

  boolean pageAfter() {
    return pageAfter;
  }

  /** Whether it shows a list of contents. */
  boolean isContents() {
    return contents;
  }

  /** Whether most of its characters are bold. */
  boolean isBold() {
    return bold * 2 > text.length();
  }

  /** The mean size of its characters in points, or 0 if it is not known. */
  double size() {
    return sized == 0 ? 0 : sizes / 2.0 / sized;
  }

  /** Whether it shows the number of the page and hardly anything else: 第 3 页. */
  boolean isPageNumber() {
    return pageNumbers > 0 && text.toString().strip().length() <= pageNumbers + 10;
  }

  /** Whether nothing is printed. */
  boolean isEmpty() {
    return text.toString().isBlank();
  }
}
