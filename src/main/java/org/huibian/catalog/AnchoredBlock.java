package org.huibian.catalog;

import java.util.List;
import org.huibian.model.Block;

/**
 * A block with its address.
 *
 * @param block the block
 * @param anchor its address within the page, or empty if it has none
 * @param children the blocks inside a box, otherwise none
 * @param rows of a table what its rows' addresses start with, otherwise empty
 */
public record AnchoredBlock(Block block, String anchor, List<AnchoredBlock> children, String rows) {
  /** Copies the list. */
  public AnchoredBlock {
    children = List.copyOf(children);
  }

  /** A block that is no table. */
  public AnchoredBlock(Block block, String anchor, List<AnchoredBlock> children) {
    this(block, anchor, children, "");
  }

  /**
   * The address of a table's row.
   *
   * @param row counted from 0, without the head
   */
  public String row(int row) {
    return rows + "-r" + (row + 1);
  }
}
