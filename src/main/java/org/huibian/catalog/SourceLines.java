package org.huibian.catalog;

import java.util.List;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;

/** Where the blocks of an article stand in its source, as the import noted it. */
@FunctionalInterface
public interface SourceLines {
  /** Knows nothing: every block was written by an editor. */
  SourceLines NONE = (article, digest) -> List.of();

  /**
   * The places of the blocks with this digest, in source order.
   *
   * @param article the article
   * @param digest {@link org.huibian.text.TextKey#digest} of {@link org.huibian.text.BlockText#of}
   * @return one span a block with this text; empty if the import saw no such block
   */
  List<SourceSpan> of(ArticleId article, String digest);
}
