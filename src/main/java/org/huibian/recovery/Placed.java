package org.huibian.recovery;

import java.util.List;
import org.huibian.model.Block;
import org.huibian.model.SourceSpan;

/**
 * A block and where it stands in the source.
 *
 * @param block the block
 * @param span its first and last source line
 * @param inner the blocks of a box
 */
record Placed(Block block, SourceSpan span, List<Placed> inner) {
  /** Copies the list. */
  Placed {
    inner = List.copyOf(inner);
  }

  /** A block with no blocks in it. */
  Placed(Block block, SourceSpan span) {
    this(block, span, List.of());
  }
}
