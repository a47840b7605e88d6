package org.huibian.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.text.TextKey;

/**
 * Gives the blocks of one article their places in the source, asked in document order: a text that
 * stands twice gets its first place first. For one thread.
 */
public final class LineCursor {
  private final ArticleId article;
  private final SourceLines lines;
  private final Map<String, Integer> used = new HashMap<>();

  /** A cursor at the start of an article. */
  public LineCursor(ArticleId article, SourceLines lines) {
    this.article = article;
    this.lines = lines;
  }

  /** The next place of this text, or empty if the import saw it no more often. */
  public Optional<SourceSpan> take(String text) {
    String digest = TextKey.digest(text);
    List<SourceSpan> places = lines.of(article, digest);
    int next = used.getOrDefault(digest, 0);
    if (next >= places.size()) {
      return Optional.empty();
    }
    used.put(digest, next + 1);
    return Optional.of(places.get(next));
  }
}
