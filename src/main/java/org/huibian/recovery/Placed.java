package org.huibian.recovery;

import org.huibian.model.Block;
import org.huibian.model.SourceSpan;

/**
 * A block and where it stands in the source.
 *
 * @param block the block
 * @param span its first and last source line
 */
record Placed(Block block, SourceSpan span) {}
