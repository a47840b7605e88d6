package org.huibian.source.word;

import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;
import org.huibian.source.SourceLink;

/**
 * A line of a document: a paragraph, a table row, a picture, or something that is not text.
 *
 * @param kind what the line is
 * @param text the text; the cells of a row are separated by tabs
 * @param format the format of the paragraph
 * @param merges for a row, how each cell is merged with its neighbours; empty otherwise
 * @param links the hyperlinks of the paragraph
 * @param picture for a picture, the reference to its file
 */
record WordLine(
    Kind kind,
    String text,
    Format format,
    List<Block.Merge> merges,
    List<SourceLink> links,
    Optional<InlineContent.PictureReference> picture) {
  /** The kind of a line. */
  enum Kind {
    /** A paragraph. */
    TEXT,
    /** A table row. */
    ROW,
    /** An entry of the table of contents. */
    CONTENTS,
    /** The header or footer of a page. */
    HEADER,
    /** A page number. */
    PAGE_NUMBER,
    /** Text that a tracked change deletes. */
    DELETED,
    /** Hidden text. */
    HIDDEN,
    /** A comment. */
    COMMENT,
    /** A picture. */
    PICTURE,
    /** A watermark. */
    WATERMARK,
    /** The words of a chart or a diagram. */
    DRAWING,
    /** Text in another part or file that cannot be read; the text is the name of that file. */
    LOST
  }

  /**
   * The format of a paragraph.
   *
   * @param bold whether most of its characters are bold
   * @param centred whether it is centred
   * @param level its outline level, 1 to 9, or 0 for body text; for an entry of the table of
   *     contents the level of that entry
   * @param pageStart whether the author starts a new page with it
   */
  record Format(boolean bold, boolean centred, int level, boolean pageStart) {
    /** The format of a line for which it does not matter. */
    static final Format NONE = new Format(false, false, 0, false);

    Format withoutPageStart() {
      return new Format(bold, centred, level, false);
    }
  }

  /** Returns a line that has only a text. */
  static WordLine of(Kind kind, String text) {
    return new WordLine(kind, text, Format.NONE, List.of(), List.of(), Optional.empty());
  }

  /** Returns a line for a paragraph or a part of one. */
  static WordLine of(Kind kind, String text, Format format, List<SourceLink> links) {
    return new WordLine(kind, text, format, List.of(), links, Optional.empty());
  }

  /** Returns a line for a table row. */
  static WordLine row(String text, List<Block.Merge> merges) {
    return new WordLine(Kind.ROW, text, Format.NONE, merges, List.of(), Optional.empty());
  }

  /** Returns a line for a picture. */
  static WordLine picture(InlineContent.PictureReference picture) {
    return new WordLine(Kind.PICTURE, "", Format.NONE, List.of(), List.of(), Optional.of(picture));
  }
}
