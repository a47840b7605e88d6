package org.huibian.build.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibian.model.ArticleId;

/**
 * The articles of an issue as a build has left them, in print order. Each is decoded when it is
 * asked for, since an edit concerns one of them. Immutable.
 */
public final class StoredIssue {
  private static final RecordCodec<StoredArticle> CODEC = RecordCodec.of(StoredArticle.class);

  /** The encoded articles by their numbers. */
  private final Map<Integer, byte[]> articles;

  private StoredIssue(Map<Integer, byte[]> articles) {
    this.articles = Collections.unmodifiableMap(articles);
  }

  /** Returns the articles of an issue, which are given in print order. */
  static StoredIssue of(List<StoredArticle> articles) {
    Map<Integer, byte[]> encoded = new LinkedHashMap<>();
    articles.forEach(article -> encoded.put(number(article), CODEC.write(article)));
    return new StoredIssue(encoded);
  }

  private static int number(StoredArticle article) {
    return article.state().article().id().number();
  }

  /** Reads what {@link #bytes} has returned. */
  static StoredIssue read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    Map<Integer, byte[]> encoded = new LinkedHashMap<>();
    for (long left = in.number(); left > 0; left--) {
      encoded.put((int) in.number(), in.bytes());
    }
    return new StoredIssue(encoded);
  }

  byte[] bytes() {
    ByteWriter out = new ByteWriter();
    out.number(articles.size());
    articles.forEach(
        (number, encoded) -> {
          out.number(number);
          out.bytes(encoded);
        });
    return out.bytes();
  }

  /** Returns an article of the issue; empty if the issue does not have it. */
  public Optional<StoredArticle> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id.number())).map(CODEC::read);
  }

  /** Returns all articles. */
  public List<StoredArticle> all() {
    return articles.values().stream().map(CODEC::read).toList();
  }

  /** Returns the issue with other states of some of its articles. */
  public StoredIssue with(List<StoredArticle> changed) {
    Map<Integer, byte[]> encoded = new LinkedHashMap<>(articles);
    changed.forEach(article -> encoded.replace(number(article), CODEC.write(article)));
    return new StoredIssue(encoded);
  }
}
