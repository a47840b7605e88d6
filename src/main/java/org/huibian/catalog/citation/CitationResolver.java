package org.huibian.catalog.citation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huibian.model.ArticleId;

/**
 * Looks a mention up in the archive: by its number, then by the identity of its title. Never
 * guesses; what it is not sure of it calls ambiguous, another edition, or outside. Stateless apart
 * from the archive that it knows.
 */
public final class CitationResolver {
  /**
   * What became of a mention.
   *
   * @param state how sure the link is
   * @param article where it leads, for linked and edition
   * @param candidates what it could be, in order, for ambiguous
   */
  public record Result(
      Citation.State state, Optional<ArticleId> article, SortedSet<ArticleId> candidates) {
    static final Result OUTSIDE =
        new Result(Citation.State.OUTSIDE, Optional.empty(), Collections.emptySortedSet());

    static Result ambiguous(Collection<ArticleId> candidates) {
      return new Result(Citation.State.AMBIGUOUS, Optional.empty(), new TreeSet<>(candidates));
    }

    static Result linked(ArticleId article) {
      return new Result(Citation.State.LINKED, Optional.of(article), Collections.emptySortedSet());
    }

    static Result edition(ArticleId article) {
      return new Result(Citation.State.EDITION, Optional.of(article), Collections.emptySortedSet());
    }
  }

  private final Works works;

  /** A resolver for these documents. */
  public CitationResolver(Works works) {
    this.works = works;
  }

  /** Where the mention leads; empty if the citing article names itself. */
  public Optional<Result> resolve(Mention mention, ArticleId citing) {
    Set<ArticleId> byNumber = byNumber(mention);
    if (byNumber.contains(citing)) {
      return Optional.empty();
    }
    if (mention.title().isEmpty()) {
      return Optional.of(only(byNumber).map(Result::linked).orElse(none(byNumber)));
    }
    if (byNumber.isEmpty() && isOwn(mention, citing)) {
      return Optional.empty();
    }
    Set<ArticleId> byTitle = new LinkedHashSet<>();
    Set<ArticleId> byBase = new LinkedHashSet<>();
    lookUp(WorkTitle.of(mention.title()), byTitle, byBase);
    WorkTitle.inner(mention.title()).ifPresent(inner -> lookUp(inner, byTitle, byBase));
    byBase.remove(citing);
    if (!byNumber.isEmpty()) {
      return Optional.of(numbered(byNumber, byTitle));
    }
    return Optional.of(titled(mention, byTitle, byBase));
  }

  private Set<ArticleId> byNumber(Mention mention) {
    if (mention.number().isEmpty()) {
      return Set.of();
    }
    for (String form : MentionFinder.forms(mention.number().get())) {
      Set<ArticleId> found = works.withNumber(form);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  /** A self-citation unless the number printed with it says that another edition is meant. */
  private boolean isOwn(Mention mention, ArticleId citing) {
    boolean otherNumber = mention.number().isPresent() && works.hasNumbers(citing);
    return !otherNumber
        && (works.isOwn(citing, WorkTitle.of(mention.title()))
            || WorkTitle.inner(mention.title())
                .filter(inner -> works.isOwn(citing, inner))
                .isPresent());
  }

  private void lookUp(WorkTitle title, Set<ArticleId> same, Set<ArticleId> base) {
    same.addAll(works.same(title));
    base.addAll(works.sameBase(title));
  }

  /** The number decides, unless the title clearly belongs to somebody else. */
  private static Result numbered(Set<ArticleId> byNumber, Set<ArticleId> byTitle) {
    Set<ArticleId> both = new LinkedHashSet<>(byNumber);
    both.retainAll(byTitle);
    if (!both.isEmpty()) {
      return only(both).map(Result::linked).orElseGet(() -> Result.ambiguous(both));
    }
    if (byTitle.isEmpty() && byNumber.size() == 1) {
      return Result.linked(byNumber.iterator().next());
    }
    both.addAll(byNumber);
    both.addAll(byTitle);
    return Result.ambiguous(both);
  }

  private Result titled(Mention mention, Set<ArticleId> byTitle, Set<ArticleId> byBase) {
    Set<ArticleId> others = new LinkedHashSet<>(byTitle);
    others.retainAll(byBase);
    if (others.size() == 1) {
      ArticleId article = others.iterator().next();
      // The archive's text has a number, and it is another one: an earlier or later text.
      boolean otherNumber = mention.number().isPresent() && works.hasNumbers(article);
      return otherNumber ? Result.edition(article) : Result.linked(article);
    }
    if (others.size() > 1) {
      return Result.ambiguous(others);
    }
    return only(byBase).map(Result::edition).orElse(none(byBase));
  }

  private static Optional<ArticleId> only(Set<ArticleId> set) {
    return set.size() == 1 ? Optional.of(set.iterator().next()) : Optional.empty();
  }

  private static Result none(Set<ArticleId> set) {
    return set.isEmpty() ? Result.OUTSIDE : Result.ambiguous(set);
  }
}
