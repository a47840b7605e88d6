package org.huibian.site.page;

import java.util.List;
import org.huibian.site.view.BlockView;
import org.huibian.site.view.GraphView;

/**
 * Selects the style sheet of an article's page. The sheet of a plain article is small; what few
 * articles contain is in larger ones.
 */
final class ArticleSheets {
  private static final String PLAIN = "article";
  private static final String TABLES = "article-tables";

  /** For boxes, figures and the marks of later documents. */
  private static final String BOXES = "article-boxes";

  private ArticleSheets() {}

  /** Returns the name of the sheet without its ending. */
  static String of(List<BlockView> blocks, GraphView graph) {
    if (contains(blocks, BlockView.Table.class)) {
      return TABLES;
    }
    boolean boxes =
        contains(blocks, BlockView.Box.class)
            || contains(blocks, BlockView.Figure.class)
            || !graph.marks().isEmpty();
    return boxes ? BOXES : PLAIN;
  }

  private static boolean contains(List<BlockView> blocks, Class<? extends BlockView> type) {
    return blocks.stream()
        .anyMatch(
            b ->
                type.isInstance(b)
                    || b instanceof BlockView.Box box && contains(box.blocks(), type));
  }
}
