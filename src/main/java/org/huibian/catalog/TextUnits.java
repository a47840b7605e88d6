package org.huibian.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Block;

/** Splits the text of an article into units, in document order. */
final class TextUnits {
  private String anchor = "";

  private TextUnits() {}

  /**
   * Returns all units of a text. Signatures, figures and links have none, since they cite nothing
   * and state no days.
   */
  static List<TextUnit> of(Permalinks permalinks) {
    return new TextUnits().units(permalinks.blocks());
  }

  private List<TextUnit> units(List<AnchoredBlock> blocks) {
    List<TextUnit> out = new ArrayList<>();
    for (AnchoredBlock block : blocks) {
      if (!block.anchor().isEmpty()) {
        anchor = block.anchor();
      }
      out.addAll(block.block().accept(new UnitVisitor(block)));
    }
    return out;
  }

  /** Returns the units of a block. */
  private final class UnitVisitor implements Block.Visitor<List<TextUnit>> {
    private final AnchoredBlock block;

    UnitVisitor(AnchoredBlock block) {
      this.block = block;
    }

    private TextUnit unit(int part, String text, boolean heading) {
      return new TextUnit(block.place(), part, text, anchor, heading);
    }

    @Override
    public List<TextUnit> visit(Block.Heading heading) {
      return List.of(unit(0, heading.text().plain(), true));
    }

    @Override
    public List<TextUnit> visit(Block.Paragraph paragraph) {
      return List.of(unit(0, paragraph.text().plain(), false));
    }

    @Override
    public List<TextUnit> visit(Block.Bullets list) {
      return IntStream.range(0, list.items().size())
          .mapToObj(i -> unit(i, list.items().get(i).plain(), false))
          .toList();
    }

    @Override
    public List<TextUnit> visit(Block.Table table) {
      List<TextUnit> out = new ArrayList<>();
      for (int r = 0; r < table.rows().size(); r++) {
        List<Block.Cell> row = table.rows().get(r);
        for (int c = 0; c < row.size(); c++) {
          String text = row.get(c).text();
          if (!text.isBlank()) {
            int part = r * row.size() + c;
            out.add(new TextUnit(block.place(), part, text, block.row(r), false));
          }
        }
      }
      return out;
    }

    @Override
    public List<TextUnit> visit(Block.Figure figure) {
      return List.of();
    }

    @Override
    public List<TextUnit> visit(Block.Box box) {
      String outer = anchor;
      List<TextUnit> out = units(block.children());
      anchor = outer;
      return out;
    }

    @Override
    public List<TextUnit> visit(Block.Signature signature) {
      return List.of();
    }

    @Override
    public List<TextUnit> visit(Block.Note note) {
      return List.of(unit(0, note.text(), false));
    }

    @Override
    public List<TextUnit> visit(Block.Link link) {
      return List.of();
    }
  }
}
