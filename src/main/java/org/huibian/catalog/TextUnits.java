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
      int block = anchored.place();
      if (!anchored.anchor().isEmpty()) {
        anchor = anchored.anchor();
      }
      Block content = anchored.block();
      if (content instanceof Block.Heading heading) {
        out.add(new TextUnit(block, 0, heading.text().plain(), anchor, true));
      } else if (content instanceof Block.Paragraph paragraph) {
        out.add(new TextUnit(block, 0, paragraph.text().plain(), anchor, false));
      } else if (content instanceof Block.Bullets list) {
        for (int i = 0; i < list.items().size(); i++) {
          out.add(new TextUnit(block, i, list.items().get(i).plain(), anchor, false));
        }
      } else if (content instanceof Block.Table table) {
        cells(block, table, anchored);
      } else if (content instanceof Block.Box) {
        String above = anchor;
        walk(anchored.children());
        anchor = above;
      } else if (content instanceof Block.Note note) {
        out.add(new TextUnit(block, 0, note.text(), anchor, false));
      }
    }
  }

  private void cells(int block, Block.Table table, AnchoredBlock anchored) {
    for (int r = 0; r < table.rows().size(); r++) {
      List<Block.Cell> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        if (!row.get(c).text().isBlank()) {
          out.add(
              new TextUnit(block, r * row.size() + c, row.get(c).text(), anchored.row(r), false));
        }
      }
    }
  }
}
