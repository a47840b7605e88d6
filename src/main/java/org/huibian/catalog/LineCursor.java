package org.huibian.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;
import org.huibian.model.SourceSpan;
import org.huibian.text.TextKey;

/**
 * Finds the blocks of one article in its source, in document order: the first block with a text is
 * at the first place of that text, the next one at the next. Not safe to share between threads.
 */
public final class LineCursor {
  private final ArticleId article;
  private final SourceLines lines;
  private final Map<String, Integer> used = new HashMap<>();

  /** Creates a cursor at the start of an article. */
  public LineCursor(ArticleId article, SourceLines lines) {
    this.article = article;
    this.lines = lines;
  }

  /** Returns the next place of a text; empty if the import saw the text no more often than this. */
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
