package org.huibian.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One article of an issue: a policy with all that it issues and attaches, an interpretation, or an
 * item of news.
 *
 * @param id the permanent identifier
 * @param head the facts that stand above the text
 * @param source the lines of the article in the original; empty if an editor added the article
 * @param blocks the text, from below title, number and addressee to the end of the last attachment
 */
public record Article(ArticleId id, Head head, Optional<SourceSpan> source, List<Block> blocks) {

  /** Checks that nothing is null and copies the list. */
  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(head);
    Objects.requireNonNull(source);
    blocks = List.copyOf(blocks);
  }

  /** Returns this article under another identifier. */
  public Article withId(ArticleId other) {
    return new Article(other, head, source, blocks);
  }

  /** Returns this article with another head. */
  public Article withHead(Head other) {
    return new Article(id, other, source, blocks);
  }

  /** Returns this article with other lines in the original. */
  public Article withSource(Optional<SourceSpan> other) {
    return new Article(id, head, other, blocks);
  }

  /** Returns this article with another text. */
  public Article withBlocks(List<Block> other) {
    return new Article(id, head, source, other);
  }
}
