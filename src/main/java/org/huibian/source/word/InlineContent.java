package org.huibian.source.word;

import java.util.ArrayList;
import java.util.List;
import org.huibian.source.SourceLink;

/**
 * The content of one paragraph: its printed text, and what is anchored in it. Collected while the
 * paragraph is read.
 */
final class InlineContent {
  /** Stands in the text where the author broke a line within the paragraph. */
  static final char SOFT_BREAK = '\n';

  /** How many more characters than the number itself a page number may have, as 第 3 页 has. */
  private static final int AROUND_PAGE_NUMBER = 10;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private final List<Notes.Key> notes = new ArrayList<>();
  private final List<PictureReference> pictures = new ArrayList<>();
  private final List<Drawing> drawings = new ArrayList<>();
  private final List<XmlElement> textBoxes = new ArrayList<>();
  private final List<String> watermarks = new ArrayList<>();
  private final List<SourceLink> links = new ArrayList<>();
  private boolean hasPageBreakBefore;
  private boolean hasPageBreakAfter;
  private int boldCharacters;
  private int pageNumberCharacters;
  private boolean isContents;

  /**
   * A picture in a paragraph.
   *
   * @param relationId the identifier of the relation that leads to the file
   * @param alternative the alternative text, or empty
   * @param isLeading whether it stands before all text of the paragraph
   */
  record PictureReference(String relationId, String alternative, boolean isLeading) {}

  /**
   * A chart or a diagram in a paragraph, which stands in another part of the document.
   *
   * @param relationId the identifier of the relation that leads to its part
   * @param pictured whether a picture stands for it
   */
  record Drawing(String relationId, boolean pictured) {}

  /** Returns the printed text so far. */
  StringBuilder text() {
    return text;
  }

  /** Returns the hidden text so far, to which more can be appended. */
  StringBuilder hidden() {
    return hidden;
  }

  /** Returns the deleted text so far, to which more can be appended. */
  StringBuilder deleted() {
    return deleted;
  }

  /** Adds printed characters in the state of the fields around them. */
  void add(String characters, boolean isBold, FieldStack fields) {
    text.append(characters);
    boldCharacters += isBold ? characters.length() : 0;
    if (fields.isIn("PAGE") || fields.isIn("NUMPAGES")) {
      pageNumberCharacters += characters.strip().length();
    }
    isContents |= fields.isIn("TOC");
  }

  /** Adds a link for the characters that were added last. Adjacent runs with one target join. */
  void addLink(String characters, String url) {
    int last = links.size() - 1;
    if (last >= 0 && links.get(last).url().equals(url)) {
      String joined = links.get(last).text() + characters;
      if (text.toString().endsWith(joined)) {
        links.set(last, new SourceLink(joined, url));
        return;
      }
    }
    links.add(new SourceLink(characters, url));
  }

  List<SourceLink> links() {
    return links;
  }

  void addNote(Notes.Key key) {
    notes.add(key);
  }

  /** Returns the notes to which the paragraph refers, in order. */
  List<Notes.Key> notes() {
    return notes;
  }

  void addPicture(String relationId, String alternative) {
    pictures.add(new PictureReference(relationId, alternative.strip(), isBlank()));
  }

  List<PictureReference> pictures() {
    return pictures;
  }

  void addDrawing(String relationId, boolean pictured) {
    drawings.add(new Drawing(relationId, pictured));
  }

  /** Returns the charts and diagrams of the paragraph, in order. */
  List<Drawing> drawings() {
    return drawings;
  }

  /** Adds the words of a watermark. */
  void addWatermark(String words) {
    watermarks.add(words);
  }

  /** Returns the words of the watermarks that are anchored in the paragraph, in order. */
  List<String> watermarks() {
    return watermarks;
  }

  void addTextBox(XmlElement content) {
    textBoxes.add(content);
  }

  /** Returns the contents of the text boxes that are anchored in the paragraph, in order. */
  List<XmlElement> textBoxes() {
    return textBoxes;
  }

  /** Adds a page break, which counts as one after the text if there is text already. */
  void addPageBreak() {
    hasPageBreakBefore |= text.isEmpty();
    hasPageBreakAfter |= !text.isEmpty();
  }

  boolean hasPageBreakBefore() {
    return hasPageBreakBefore;
  }

  boolean hasPageBreakAfter() {
    return hasPageBreakAfter;
  }

  /** Returns whether any of the text is the result of a table of contents field. */
  boolean isContents() {
    return isContents;
  }

  /** Returns whether most of the characters are bold. */
  boolean isBold() {
    return boldCharacters * 2 > text.length();
  }

  /** Returns whether the text is a page number, with few characters around it. */
  boolean isPageNumber() {
    return pageNumberCharacters > 0
        && text.toString().strip().length() <= pageNumberCharacters + AROUND_PAGE_NUMBER;
  }

  /** Returns whether nothing is printed. */
  boolean isBlank() {
    return text.toString().isBlank();
  }
}
