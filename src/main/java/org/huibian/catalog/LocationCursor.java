package org.huibian.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.text.TextKey;

/**
 * Locates the blocks of one article in document order: the first block with a text is at the first
 * location of that text, the next one at the next. Not safe to share between threads.
 */
public final class LocationCursor {
  private final ArticleId article;
  private final BlockLocations locations;
  private final Map<String, Integer> used = new HashMap<>();

  /** Creates a cursor at the start of an article. */
  public LocationCursor(ArticleId article, BlockLocations locations) {
    this.article = article;
    this.locations = locations;
  }

  /**
   * Returns the next location of a text; empty if the import found the text no more often than
   * this.
   */
  public Optional<SourceSpan> take(String text) {
    String digest = TextKey.digest(text);
    List<SourceSpan> all = locations.of(article, digest);
    int next = used.getOrDefault(digest, 0);
    if (next >= all.size()) {
      return Optional.empty();
    }
    used.put(digest, next + 1);
    return Optional.of(all.get(next));
  }
}
