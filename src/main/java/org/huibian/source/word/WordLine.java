package org.huibian.source.word;

import java.util.List;
import java.util.Optional;
import org.huibian.model.Block;
import org.huibian.source.SourceLink;

/**
 * A line as the document gives it: a paragraph, a row of a table, or something around the text.
 *
 * @param kind what it is
 * @param text what it says; cells of a row are parted by tabs
 * @param look how it looks
 * @param merges how each cell of a row hangs together with its neighbours; empty for all others
 * @param links the hyperlinks in it
 * @param picture the picture that stands here; for {@link Kind#PICTURE} only
 */
record WordLine(
    Kind kind,
    String text,
    Look look,
    List<Block.Merge> merges,
    List<SourceLink> links,
    Optional<Inline.Drawing> picture) {
  /** What a line is. */
  enum Kind {
    /** A paragraph. */
    TEXT,
    /** A row of a table. */
    ROW,
    /** A line of the list of contents. */
    CONTENTS,
    /** What every page repeats. */
    HEADER,
    /** The number of a page. */
    PAGE_NUMBER,
    /** Text that the author's changes took out. */
    DELETED,
    /** Text that is not printed. */
    HIDDEN,
    /** A remark of an editor beside the text. */
    COMMENT,
    /** A picture. */
    PICTURE
  }

  /**
   * How a line looks.
   *
   * @param size the mean size of its type in points, 0 if it is not known
   * @param bold whether most of it is bold
   * @param centred whether it is centred
   * @param outline the level of the outline that its author gives it, 1 to 9, or 0 for text
   * @param pageStart whether the author lets a page start with it
   */
  record Look(double size, boolean bold, boolean centred, int outline, boolean pageStart) {
    /** Nothing is known. */
    static final Look NONE = new Look(0, false, false, 0, false);

    /** The same at another level of the outline. */
    Look at(int level) {
      return new Look(size, bold, centred, level, pageStart);
    }

    /** The same where no page starts. */
    Look inPage() {
      return new Look(size, bold, centred, outline, false);
    }
  }

  /** A line of which only the text matters. */
  static WordLine of(Kind kind, String text) {
    return new WordLine(kind, text, Look.NONE, List.of(), List.of(), Optional.empty());
  }
}
