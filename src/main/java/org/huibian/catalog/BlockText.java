package org.huibian.catalog;

import java.util.StringJoiner;
import org.huibian.model.Block;

/** The characters of a block in reading order, for digests and searching. */
public final class BlockText {
  private BlockText() {}

  /** All text of the block, its parts separated by line breaks. */
  public static String of(Block block) {
    StringJoiner out = new StringJoiner("\n");
    append(block, out);
    return out.toString();
  }

  private static void append(Block block, StringJoiner out) {
    if (block instanceof Block.Heading heading) {
      out.add(heading.text().plain());
    } else if (block instanceof Block.Paragraph paragraph) {
      out.add(paragraph.text().plain());
    } else if (block instanceof Block.Bullets list) {
      list.items().forEach(item -> out.add(item.plain()));
    } else if (block instanceof Block.Table table) {
      out.add(table.caption());
      table.columns().forEach(out::add);
      table.rows().forEach(row -> row.forEach(cell -> out.add(cell.text())));
    } else if (block instanceof Block.Figure figure) {
      out.add(figure.caption());
    } else if (block instanceof Block.Box box) {
      out.add(box.title());
      box.blocks().forEach(inner -> append(inner, out));
    } else if (block instanceof Block.Signature signature) {
      signature.lines().forEach(out::add);
    } else if (block instanceof Block.Note note) {
      out.add(note.text());
    } else if (block instanceof Block.Link link) {
      out.add(link.text());
    }
  }
}
