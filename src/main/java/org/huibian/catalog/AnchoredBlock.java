package org.huibian.catalog;

import java.util.List;
import org.huibian.model.Block;

/**
 * A block with its anchor.
 *
 * @param block the block
 * @param anchor its anchor within the page; empty if it has none
 * @param children the blocks inside a box; empty for all other blocks
 * @param rows the prefix of the row anchors of a table; empty for all other blocks
 * @param place the index of the block in the article, counted from 0 in document order; the blocks
 *     inside a box are counted after the box
 */
public record AnchoredBlock(
    Block block, String anchor, List<AnchoredBlock> children, String rows, int place) {
  /** Copies the list. */
  public AnchoredBlock {
    children = List.copyOf(children);
  }

  /**
   * Returns the anchor of a table row.
   *
   * @param row the index of the row, counted from 0 without the header
   */
  public String row(int row) {
    return rows + "-r" + (row + 1);
  }
}
