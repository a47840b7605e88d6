package org.huibian.recovery;

import java.util.List;
import org.huibian.layout.LeftOut;

/**
 * The blocks of an article, or of a part of it.
 *
 * @param blocks the blocks in order
 * @param leftOut what was left out of them
 * @param doubts the doubts about them
 */
record AssembledBlocks(List<PlacedBlock> blocks, List<LeftOut> leftOut, List<Doubt> doubts) {
  /** Copies the lists. */
  AssembledBlocks {
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
    doubts = List.copyOf(doubts);
  }
}
