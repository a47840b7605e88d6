package org.huibian.catalog;

import java.util.ArrayList;
import java.util.List;
import org.huibian.catalog.text.TextUnit;
import org.huibian.model.Block;

/** Splits the text of an article into units, in document order. */
final class TextUnits {
  private final List<TextUnit> out = new ArrayList<>();
  private String anchor = "";

  private TextUnits() {}

  /** Returns all units of a text, without signatures, which cite nothing and state no days. */
  static List<TextUnit> of(Permalinks permalinks) {
    TextUnits units = new TextUnits();
    units.walk(permalinks.blocks());
    return List.copyOf(units.out);
  }

  private void walk(List<AnchoredBlock> blocks) {
    for (AnchoredBlock anchored : blocks) {
      if (!anchored.anchor().isEmpty()) {
        anchor = anchored.anchor();
      }
      out.addAll(anchored.block().accept(new UnitVisitor(anchored)));
    }
  }

  /** Returns the units of one block; adds those within a box itself. */
  private final class UnitVisitor implements Block.Visitor<List<TextUnit>> {
    private final AnchoredBlock anchored;

    UnitVisitor(AnchoredBlock anchored) {
      this.anchored = anchored;
    }

    @Override
    public List<TextUnit> visit(Block.Heading heading) {
      return List.of(new TextUnit(anchored.place(), 0, heading.text().plain(), anchor, true));
    }

    @Override
    public List<TextUnit> visit(Block.Paragraph paragraph) {
      return List.of(unit(0, paragraph.text().plain(), anchor));
    }

    @Override
    public List<TextUnit> visit(Block.Bullets list) {
      List<TextUnit> units = new ArrayList<>();
      for (Block.Item item : list.items()) {
        units.add(unit(units.size(), item.plain(), anchor));
      }
      return units;
    }

    @Override
    public List<TextUnit> visit(Block.Table table) {
      List<TextUnit> units = new ArrayList<>();
      for (int r = 0; r < table.rows().size(); r++) {
        List<Block.Cell> row = table.rows().get(r);
        for (int c = 0; c < row.size(); c++) {
          if (!row.get(c).text().isBlank()) {
            units.add(unit(r * row.size() + c, row.get(c).text(), anchored.row(r)));
          }
        }
      }
      return units;
    }

    @Override
    public List<TextUnit> visit(Block.Figure figure) {
      return List.of();
    }

    @Override
    public List<TextUnit> visit(Block.Box box) {
      String above = anchor;
      walk(anchored.children());
      anchor = above;
      return List.of();
    }

    @Override
    public List<TextUnit> visit(Block.Signature signature) {
      return List.of();
    }

    @Override
    public List<TextUnit> visit(Block.Note note) {
      return List.of(unit(0, note.text(), anchor));
    }

    @Override
    public List<TextUnit> visit(Block.Link link) {
      return List.of();
    }

    private TextUnit unit(int part, String text, String at) {
      return new TextUnit(anchored.place(), part, text, at, false);
    }
  }
}
