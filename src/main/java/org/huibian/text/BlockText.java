package org.huibian.text;

import java.util.List;
import java.util.stream.Collectors;
import org.huibian.model.Block;

/** The characters of a block without its markup: what the accounting counts and digests. */
public final class BlockText {
  private BlockText() {}

  /**
   * All characters of a block in reading order. Of a box the title and everything in it; of a table
   * caption, head and rows.
   */
  public static String of(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.text().plain();
    } else if (block instanceof Block.Paragraph paragraph) {
      return paragraph.text().plain();
    } else if (block instanceof Block.Bullets list) {
      return list.items().stream().map(Block.Item::plain).collect(Collectors.joining("\n"));
    } else if (block instanceof Block.Table table) {
      return table(table);
    } else if (block instanceof Block.Figure figure) {
      return figure.caption();
    } else if (block instanceof Block.Box box) {
      return box.title() + "\n" + all(box.blocks());
    } else if (block instanceof Block.Signature signature) {
      return String.join("\n", signature.lines());
    } else if (block instanceof Block.Note note) {
      return note.text();
    } else if (block instanceof Block.Link link) {
      return link.text();
    }
    throw new IllegalStateException("a new sort of block: " + block.getClass());
  }

  /** The characters of all blocks, one after the other. */
  public static String all(List<Block> blocks) {
    return blocks.stream().map(BlockText::of).collect(Collectors.joining("\n"));
  }

  private static String table(Block.Table table) {
    StringBuilder out = new StringBuilder(table.caption()).append('\n');
    out.append(String.join("\t", table.columns()));
    for (List<Block.Cell> row : table.rows()) {
      out.append('\n');
      row.forEach(cell -> out.append(cell.text()).append('\t'));
    }
    return out.toString();
  }
}
