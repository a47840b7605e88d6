package org.huibian.catalog;

import org.huibian.model.Block;
import org.huibian.text.Mark;
import org.huibian.text.TextKey;

/** Recognises the marks of attachments, 附件 2, and of their tables, 附表 2. */
final class AttachmentMarks {
  private AttachmentMarks() {}

  /** Tells whether a mark starts an attachment. */
  static boolean isAttachment(Mark mark) {
    return mark.style() == Mark.Style.ATTACHMENT
        && !TextKey.withoutSpaces(mark.printed()).startsWith("附表");
  }

  /** Tells whether a mark 附表 2, which is read as an attachment's, numbers the table below it. */
  static boolean isTable(Mark mark) {
    return mark.style() == Mark.Style.ATTACHMENT && mark.number() > 0 && !isAttachment(mark);
  }

  /**
   * Tells whether a paragraph is the label of an attachment, 附件 2：, above its title. A label
   * without a number before a numbered list introduces the notice's list of attachments instead.
   *
   * @param mark the mark with which the paragraph starts
   * @param text the text of the paragraph
   * @param next the block after it, or null
   */
  static boolean isLabel(Mark mark, String text, Block next) {
    if (!isAttachment(mark) || !text.substring(mark.end()).matches("[\\s：:.．、]*")) {
      return false;
    }
    return mark.number() > 0 || !startsList(next);
  }

  private static boolean startsList(Block block) {
    return block instanceof Block.Bullets
        || block instanceof Block.Paragraph paragraph
            && Mark.of(paragraph.text().plain())
                .filter(mark -> mark.style() == Mark.Style.DIGIT)
                .isPresent();
  }
}
