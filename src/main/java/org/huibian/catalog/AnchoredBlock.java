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
 * @param place which block of the article it is: counted from 0 in document order, what stands in a
 *     box after the box
 */
public record AnchoredBlock(
    Block block, String anchor, List<AnchoredBlock> children, String rows, int place) {
  /** Copies the list. */
  public AnchoredBlock {
    children = List.copyOf(children);
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
