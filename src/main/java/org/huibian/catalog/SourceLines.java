package org.huibian.catalog;

import java.util.List;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;

/** Where the blocks of an article are in its source, as the import recorded it. */
@FunctionalInterface
public interface SourceLines {
  /** No places are recorded; every block was written by an editor. */
  SourceLines NONE = (article, digest) -> List.of();

  /**
   * Returns the places of the blocks with a digest, in source order.
   *
   * @param article the article
   * @param digest {@link org.huibian.text.TextKey#digest} of {@link org.huibian.text.BlockText#of}
   * @return one span for each block with this text; an empty list if the import saw none
   */
  List<SourceSpan> of(ArticleId article, String digest);
}
