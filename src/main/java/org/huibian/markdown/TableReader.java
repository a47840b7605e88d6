package org.huibian.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huibian.model.Block;

/** Reads a GFM table with its caption. Short rows are filled with empty cells. */
final class TableReader {
  private final InlineReader inline;

  TableReader(InlineReader inline) {
    this.inline = inline;
  }

  Block.Table read(TableBlock table) {
    List<List<Block.Cell>> head = new ArrayList<>();
    List<List<Block.Cell>> rows = new ArrayList<>();
    String caption = "";
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead) {
        part.getChildren().forEach(row -> head.add(row(row)));
      } else if (part instanceof TableBody) {
        part.getChildren().forEach(row -> rows.add(row(row)));
      } else if (part instanceof TableCaption) {
        caption = inline.plain(part.getChildren());
      }
    }
    int width = Stream.concat(head.stream(), rows.stream()).mapToInt(List::size).max().orElse(0);
    Stream.concat(head.stream(), rows.stream()).forEach(row -> fill(row, width));
    return Block.Table.headed(caption, head, rows);
  }

  private static void fill(List<Block.Cell> row, int width) {
    while (row.size() < width) {
      row.add(Block.Cell.of(""));
    }
  }

  private List<Block.Cell> row(Node row) {
    List<Block.Cell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      String markdown = cell instanceof TableCell c ? c.getText().toString().strip() : "";
      Block.Merge merge = TableCells.merge(markdown);
      cells.add(
          merge == Block.Merge.NONE
              ? Block.Cell.of(inline.plain(cell.getChildren()))
              : new Block.Cell("", merge));
    }
    return cells;
  }
}
