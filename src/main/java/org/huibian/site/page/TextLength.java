package org.huibian.site.page;

import java.util.List;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.model.Block;
import org.huibian.site.view.LengthView;

/** Computes the length of an article's text and the time to read it. */
final class TextLength {
  /** How many characters a minute one reads with care; a low value suits official texts. */
  static final int PACE = 400;

  private int running;
  private int tables;

  private TextLength() {}

  /** Returns the length of an article's text. */
  static LengthView of(List<AnchoredBlock> blocks) {
    TextLength length = new TextLength();
    length.walk(blocks);
    int minutes = Math.max(1, Math.round((float) length.running / PACE));
    return new LengthView(length.running, minutes, length.tables);
  }

  private void walk(List<AnchoredBlock> blocks) {
    for (AnchoredBlock anchored : blocks) {
      Block block = anchored.block();
      if (block instanceof Block.Heading heading) {
        running += count(heading.text().plain());
      } else if (block instanceof Block.Paragraph paragraph) {
        running += count(paragraph.text().plain());
      } else if (block instanceof Block.Bullets list) {
        list.items().forEach(item -> running += count(item.plain()));
      } else if (block instanceof Block.Box box) {
        running += count(box.title());
        walk(anchored.children());
      } else if (block instanceof Block.Note note) {
        running += count(note.text());
      } else if (block instanceof Block.Signature signature) {
        signature.lines().forEach(line -> running += count(line));
      } else if (block instanceof Block.Table table) {
        tables += count(table.caption());
        table.columns().forEach(column -> tables += count(column));
        table.rows().forEach(row -> row.forEach(cell -> tables += count(cell.text())));
      }
    }
  }

  private static int count(String text) {
    return (int) text.codePoints().filter(c -> !Character.isWhitespace(c) && c != 0x3000).count();
  }
}
