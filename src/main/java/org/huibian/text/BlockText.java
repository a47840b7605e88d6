package org.huibian.text;

import java.util.List;
import java.util.stream.Collectors;
import org.huibian.model.Block;

/**
 * Converts blocks to their characters without markup. The accounting of an import counts and
 * digests this text.
 */
public final class BlockText {
  private static final Block.Visitor<String> TEXT = new TextVisitor();

  private BlockText() {}

  /**
   * Returns all characters of a block in reading order: of a box the title and everything in it, of
   * a table the caption, the head and the rows.
   */
  public static String of(Block block) {
    return block.accept(TEXT);
  }

  /** Returns the characters of all blocks, each block on a new line. */
  public static String all(List<Block> blocks) {
    return blocks.stream().map(BlockText::of).collect(Collectors.joining("\n"));
  }

  private static final class TextVisitor implements Block.Visitor<String> {
    @Override
    public String visit(Block.Heading heading) {
      return heading.text().plain();
    }

    @Override
    public String visit(Block.Paragraph paragraph) {
      return paragraph.text().plain();
    }

    @Override
    public String visit(Block.Bullets list) {
      return list.items().stream().map(Block.Item::plain).collect(Collectors.joining("\n"));
    }

    @Override
    public String visit(Block.Table table) {
      StringBuilder out = new StringBuilder(table.caption()).append('\n');
      for (List<Block.Cell> row : table.headRows()) {
        out.append(row.stream().map(Block.Cell::text).collect(Collectors.joining("\t")));
      }
      for (List<Block.Cell> row : table.rows()) {
        out.append('\n');
        row.forEach(cell -> out.append(cell.text()).append('\t'));
      }
      return out.toString();
    }

    @Override
    public String visit(Block.Figure figure) {
      return figure.caption();
    }

    @Override
    public String visit(Block.Box box) {
      return box.title() + "\n" + all(box.blocks());
    }

    @Override
    public String visit(Block.Signature signature) {
      return String.join("\n", signature.lines());
    }

    @Override
    public String visit(Block.Note note) {
      return note.text();
    }

    @Override
    public String visit(Block.Link link) {
      return link.text();
    }
  }
}
