package org.huibian.catalog.citation;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.ArticleId;

/**
 * The result of resolving a mention.
 *
 * @param state how certain the link is
 * @param article the article that publishes the document, for {@link State#LINKED} and {@link
 *     State#EDITION}
 * @param candidates the articles that could be meant, for {@link State#AMBIGUOUS}
 */
record Resolution(State state, Optional<ArticleId> article, SortedSet<ArticleId> candidates) {
  /** The archive does not contain the document. */
  static final Resolution OUTSIDE =
      new Resolution(State.OUTSIDE, Optional.empty(), Collections.emptySortedSet());

  static Resolution linked(Work work) {
    return new Resolution(State.LINKED, Optional.of(work.article()), Collections.emptySortedSet());
  }

  static Resolution edition(Work work) {
    return new Resolution(State.EDITION, Optional.of(work.article()), Collections.emptySortedSet());
  }

  static Resolution ambiguous(Collection<Work> candidates) {
    return new Resolution(
        State.AMBIGUOUS,
        Optional.empty(),
        candidates.stream().map(Work::article).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Returns this result without the articles that an editor excludes. */
  Resolution without(Collection<ArticleId> excluded) {
    if (article.filter(excluded::contains).isPresent()) {
      return OUTSIDE;
    }
    SortedSet<ArticleId> left = new TreeSet<>(candidates);
    left.removeAll(excluded);
    return state == State.AMBIGUOUS && left.isEmpty()
        ? OUTSIDE
        : new Resolution(state, article, left);
  }
}
