package org.huibian.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.huibian.model.Block;
import org.huibian.model.RichText;
import org.huibian.model.Span;

/** Prints blocks as text, one per line: the type, then every text in corner brackets. */
final class BlockDump {
  private BlockDump() {}

  static String of(List<Block> blocks) {
    return blocks.stream().map(BlockDump::of).collect(Collectors.joining());
  }

  private static String of(Block block) {
    if (block instanceof Block.Heading heading) {
      return "heading " + heading.level() + " " + rich(heading.text()) + "\n";
    } else if (block instanceof Block.Paragraph paragraph) {
      return "paragraph " + rich(paragraph.text()) + "\n";
    } else if (block instanceof Block.Bullets bullets) {
      return "list\n"
          + bullets.items().stream()
              .map(item -> "  item " + plain(item.mark()) + " " + rich(item.text()) + "\n")
              .collect(Collectors.joining());
    } else if (block instanceof Block.Table table) {
      return "table "
          + plain(table.caption())
          + "\n  columns"
          + table.columns().stream().map(c -> " " + plain(c)).collect(Collectors.joining())
          + "\n"
          + table.rows().stream()
              .map(row -> row.stream().map(BlockDump::cell).collect(Collectors.joining()))
              .map(row -> "  row" + row + "\n")
              .collect(Collectors.joining());
    } else if (block instanceof Block.Figure figure) {
      String words = figure.alternative().isEmpty() ? "" : " " + plain(figure.alternative());
      return "figure " + plain(figure.caption()) + " " + plain(figure.image()) + words + "\n";
    } else if (block instanceof Block.Box box) {
      return "box " + plain(box.title()) + "\n" + of(box.blocks()).indent(2);
    } else if (block instanceof Block.Signature signature) {
      return "signature"
          + signature.lines().stream().map(l -> " " + plain(l)).collect(Collectors.joining())
          + "\n";
    } else if (block instanceof Block.Note note) {
      return "note " + plain(note.text()) + "\n";
    } else if (block instanceof Block.Link link) {
      return "link " + plain(link.text()) + " " + plain(link.url()) + "\n";
    }
    throw new IllegalStateException(block.toString());
  }

  private static String cell(Block.Cell cell) {
    return cell.merge() == Block.Merge.NONE ? " " + plain(cell.text()) : " " + cell.merge();
  }

  private static String rich(RichText text) {
    return text.spans().stream().map(BlockDump::span).collect(Collectors.joining(" "));
  }

  private static String span(Span span) {
    if (span instanceof Span.Hyperlink link) {
      return "link " + plain(link.text()) + " " + plain(link.url());
    }
    return span instanceof Span.Strong ? "bold " + plain(span.text()) : plain(span.text());
  }

  private static String plain(String text) {
    return "「" + text + "」";
  }
}
