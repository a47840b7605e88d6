package org.huibian.recovery;

import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.SourceSpan;

/**
 * A block and its place in the source.
 *
 * @param block the block
 * @param span its range of source lines
 * @param children the blocks of a box with their places; empty for other blocks
 */
record PlacedBlock(Block block, SourceSpan span, List<PlacedBlock> children) {
  /** Copies the list. */
  PlacedBlock {
    children = List.copyOf(children);
  }

  /** Places a block without blocks in it. */
  PlacedBlock(Block block, SourceSpan span) {
    this(block, span, List.of());
  }

  /** Places a box. */
  static PlacedBlock box(String title, SourceSpan span, List<PlacedBlock> children) {
    List<Block> blocks = children.stream().map(PlacedBlock::block).toList();
    return new PlacedBlock(new Block.Box(title, blocks), span, children);
  }
}
