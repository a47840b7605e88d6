package org.huibian.site.page;

import java.util.List;
import java.util.stream.Stream;
import org.huibian.catalog.AnchoredBlock;
import org.huibian.model.Block;
import org.huibian.site.view.LengthView;

/** Computes the length of an article's text and the time to read it. */
final class TextLength {
  /** How many characters a minute one reads with care; a low value suits official texts. */
  static final int PACE = 400;

  private static final Block.Visitor<Integer> RUNNING_TEXT = new RunningText();

  private TextLength() {}

  /** Returns the length of an article's text. */
  static LengthView of(List<AnchoredBlock> blocks) {
    List<Block> all = Block.flatten(blocks.stream().map(AnchoredBlock::block).toList()).toList();
    int running = all.stream().mapToInt(block -> block.accept(RUNNING_TEXT)).sum();
    int tables =
        all.stream().mapToInt(block -> block instanceof Block.Table t ? count(t) : 0).sum();
    int minutes = Math.max(1, Math.round((float) running / PACE));
    return new LengthView(running, minutes, tables);
  }

  /** Counts the characters of a block's own text, without tables and without blocks in a box. */
  private static final class RunningText implements Block.Visitor<Integer> {
    @Override
    public Integer visit(Block.Heading heading) {
      return count(heading.text().plain());
    }

    @Override
    public Integer visit(Block.Paragraph paragraph) {
      return count(paragraph.text().plain());
    }

    @Override
    public Integer visit(Block.Bullets list) {
      return list.items().stream().mapToInt(item -> count(item.plain())).sum();
    }

    @Override
    public Integer visit(Block.Table table) {
      return 0;
    }

    @Override
    public Integer visit(Block.Figure figure) {
      return 0;
    }

    @Override
    public Integer visit(Block.Box box) {
      return count(box.title());
    }

    @Override
    public Integer visit(Block.Signature signature) {
      return signature.lines().stream().mapToInt(TextLength::count).sum();
    }

    @Override
    public Integer visit(Block.Note note) {
      return count(note.text());
    }

    @Override
    public Integer visit(Block.Link link) {
      return 0;
    }
  }

  private static int count(Block.Table table) {
    return count(table.caption())
        + Stream.concat(table.headRows().stream(), table.rows().stream())
            .flatMap(List::stream)
            .mapToInt(cell -> count(cell.text()))
            .sum();
  }

  private static int count(String text) {
    int count = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      // Most characters are Chinese, and no table of Unicode has to tell that they are no space.
      boolean isChinese = c >= 0x3400 && c <= 0x9FFF;
      count += !isChinese && (Character.isWhitespace(c) || c == 0x3000) ? 0 : 1;
    }
    return count;
  }
}
