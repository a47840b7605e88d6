package org.huibian.markdown;

import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** Collects all characters of blocks, including the addresses of links. */
final class PlainText {
  private PlainText() {}

  static String of(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> add(block, out));
    return out.toString();
  }

  private static void add(Block block, StringBuilder out) {
    if (block instanceof Block.Heading heading) {
      add(heading.text(), out);
    } else if (block instanceof Block.Paragraph paragraph) {
      add(paragraph.text(), out);
    } else if (block instanceof Block.Bullets bullets) {
      bullets
          .items()
          .forEach(
              item -> {
                out.append(item.mark());
                add(item.text(), out);
              });
    } else if (block instanceof Block.Table table) {
      out.append(table.caption());
      table.columns().forEach(out::append);
      table.rows().forEach(row -> row.forEach(cell -> out.append(cell.text())));
    } else if (block instanceof Block.Figure figure) {
      out.append(figure.caption()).append(figure.image());
    } else if (block instanceof Block.Box box) {
      out.append(box.title()).append(of(box.blocks()));
    } else if (block instanceof Block.Signature signature) {
      signature.lines().forEach(out::append);
    } else if (block instanceof Block.Note note) {
      out.append(note.text());
    } else if (block instanceof Block.Link link) {
      out.append(link.text()).append(link.url());
    }
    out.append('\n');
  }

  private static void add(RichText text, StringBuilder out) {
    for (Span span : text.spans()) {
      out.append(span.text());
      if (span instanceof Span.Hyperlink link) {
        out.append(link.url());
      }
    }
  }
}
