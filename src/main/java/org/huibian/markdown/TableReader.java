package org.huibian.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.huibian.model.Block;

/** Reads a GFM table with its caption. Short rows are filled with empty cells. */
final class TableReader {
  private final InlineReader inline;

  TableReader(InlineReader inline) {
    this.inline = inline;
  }

  Block.Table read(TableBlock table) {
    List<String> columns = new ArrayList<>();
    List<List<Block.Cell>> rows = new ArrayList<>();
    String caption = "";
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead) {
        for (Node row : part.getChildren()) {
          row.getChildren().forEach(cell -> columns.add(inline.plain(cell.getChildren())));
        }
      } else if (part instanceof TableBody) {
        part.getChildren().forEach(row -> rows.add(row(row)));
      } else if (part instanceof TableCaption) {
        caption = inline.plain(part.getChildren());
      }
    }
    int width = rows.stream().mapToInt(List::size).reduce(columns.size(), Math::max);
    while (columns.size() < width) {
      columns.add("");
    }
    for (List<Block.Cell> row : rows) {
      while (row.size() < width) {
        row.add(Block.Cell.of(""));
      }
    }
    return new Block.Table(caption, columns, rows);
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
