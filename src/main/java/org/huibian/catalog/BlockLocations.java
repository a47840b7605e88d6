package org.huibian.catalog;

import java.util.List;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;

/** Where the import found the blocks of articles in their sources. */
@FunctionalInterface
public interface BlockLocations {
  /** No locations are recorded; every block was written by an editor. */
  BlockLocations NONE = (article, digest) -> List.of();

  /**
   * Returns the locations of the blocks with a digest, in source order.
   *
   * @param article the article
   * @param digest {@link org.huibian.text.TextKey#digest} of {@link org.huibian.text.BlockText#of}
   * @return one span for each block with this text; an empty list if the import found none
   */
  List<SourceSpan> of(ArticleId article, String digest);
}
