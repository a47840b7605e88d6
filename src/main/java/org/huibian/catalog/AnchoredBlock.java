package org.huibian.catalog;

import java.util.List;
import org.huibian.model.Block;

/**
 * A block with its address.
 *
 * @param block the block
 * @param anchor its address within the page, or empty if it has none
 * @param children the blocks inside a box, otherwise none
 */
public record AnchoredBlock(Block block, String anchor, List<AnchoredBlock> children) {
  /** Copies the list. */
  public AnchoredBlock {
    children = List.copyOf(children);
  }
}
