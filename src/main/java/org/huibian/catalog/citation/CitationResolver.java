package org.huibian.catalog.citation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibian.catalog.citation.Citation.State;
import org.huibian.model.ArticleId;
import org.huibian.model.Ruling;
import org.huibian.text.Likeness;
import org.huibian.text.WordList;

/**
 * Looks a mention up in the archive: by its number, then by the identity of its title. Never
 * guesses; what it is not sure of it calls ambiguous, another edition, or outside. Stateless apart
 * from the archive that it knows.
 */
final class CitationResolver {
  /**
   * What became of a mention.
   *
   * @param state how sure the link is
   * @param article where it leads, for linked and edition
   * @param candidates what it could be, in order, for ambiguous
   */
  record Result(State state, Optional<ArticleId> article, SortedSet<ArticleId> candidates) {
    static final Result OUTSIDE =
        new Result(State.OUTSIDE, Optional.empty(), Collections.emptySortedSet());

    static Result linked(Work work) {
      return new Result(State.LINKED, Optional.of(work.article()), Collections.emptySortedSet());
    }

    static Result edition(Work work) {
      return new Result(State.EDITION, Optional.of(work.article()), Collections.emptySortedSet());
    }

    static Result ambiguous(Collection<Work> candidates) {
      return new Result(
          State.AMBIGUOUS,
          Optional.empty(),
          candidates.stream().map(Work::article).collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** Two printings of one title differ by a character or two at most. */
  private static final double MISPRINT = 0.93;

  /**
   * A notice may name what is signed a little later; what is signed later than this many days was
   * not yet there to be cited.
   */
  private static final int DAYS_AHEAD = 31;

  /** 工业和信息化部等七部门印发实施: who issued what follows, with nothing but verbs between. */
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?:\\s*(?:等|会同|联合)?\\s*[0-9一二三四五六七八九十]*\\s*个?(?:有关|相关)?(?:部门|部委|单位))?\\s*(?:近日|联合|已|共同|先后|正式|制定|修订|编制|实施|"
              + WordList.alternatives(WorkTitle.class, "issuing-verbs.txt")
              + "|的|了|\\s)*$");

  private final Works works;

  CitationResolver(Works works) {
    this.works = works;
  }

  /**
   * Where the mention leads; empty if the citing article names itself. What an editor says of it
   * comes before all that can be found.
   */
  Optional<Result> resolve(Mention mention, CitingArticle citing) {
    Optional<Ruling> ruled =
        citing.rulings().stream()
            .filter(r -> !r.title().isEmpty() && means(r, mention))
            .findFirst();
    if (ruled.isPresent()) {
      Optional<ArticleId> target = ruled.get().article().filter(id -> ruled.get().holds());
      return Optional.of(target.map(works::of).map(Result::linked).orElse(Result.OUTSIDE));
    }
    return find(mention, citing).map(result -> allowed(result, citing));
  }

  /** Whether the ruling speaks of this title or number, however it is printed. */
  private boolean means(Ruling ruling, Mention mention) {
    if (!mention.isTitled()) {
      String key = NumberNormalizer.key(mention.number().orElseThrow(), works.organs());
      return NumberNormalizer.key(ruling.title(), works.organs()).equals(key);
    }
    return WorkTitle.of(ruling.title(), works.organs()).equals(mention.work());
  }

  /** Without the articles that an editor says are not cited. */
  private static Result allowed(Result result, CitingArticle citing) {
    Set<ArticleId> forbidden =
        citing.rulings().stream()
            .filter(r -> !r.holds() && r.title().isEmpty())
            .flatMap(r -> r.article().stream())
            .collect(Collectors.toSet());
    if (result.article().filter(forbidden::contains).isPresent()) {
      return Result.OUTSIDE;
    }
    SortedSet<ArticleId> left = new TreeSet<>(result.candidates());
    left.removeAll(forbidden);
    boolean none = result.state() == State.AMBIGUOUS && left.isEmpty();
    return none ? Result.OUTSIDE : new Result(result.state(), result.article(), left);
  }

  private Optional<Result> find(Mention mention, CitingArticle citing) {
    Set<Work> byNumber = mention.number().map(works::withNumber).orElse(Set.of());
    if (byNumber.stream().anyMatch(w -> w.article().equals(citing.article()))) {
      return Optional.empty();
    }
    if (!mention.isTitled()) {
      return Optional.of(byNumber.isEmpty() ? Result.OUTSIDE : sure(byNumber));
    }
    if (byNumber.isEmpty() && isOwn(mention, citing)) {
      return Optional.empty();
    }
    Set<Work> same = new LinkedHashSet<>();
    Set<Work> base = new LinkedHashSet<>();
    lookUp(mention.work(), same, base);
    mention.inner().ifPresent(t -> lookUp(t, same, base));
    if (!byNumber.isEmpty()) {
      return Optional.of(numbered(byNumber, same));
    }
    base.removeIf(w -> w.article().equals(citing.article()) || isByOthers(mention, w));
    same.retainAll(base);
    Result result = titled(mention, citing, same, base);
    boolean open = result.state() == State.OUTSIDE || result.state() == State.EDITION;
    return Optional.of(open ? explained(mention, citing).orElse(result) : result);
  }

  /** What mentions of one document have in common. */
  String work(Mention mention) {
    if (!mention.isTitled()) {
      return NumberNormalizer.key(mention.number().orElseThrow(), works.organs());
    }
    WorkTitle title = mention.inner().orElse(mention.work());
    return title.core() + title.edition();
  }

  private void lookUp(WorkTitle title, Set<Work> same, Set<Work> base) {
    same.addAll(works.same(title));
    base.addAll(works.sameBase(title));
  }

  /** A self-citation unless the number printed with it says that another edition is meant. */
  private boolean isOwn(Mention mention, CitingArticle citing) {
    boolean otherNumber =
        mention.number().isPresent() && !works.of(citing.article()).numbers().isEmpty();
    return !otherNumber
        && (works.isOwn(citing.article(), mention.work())
            || mention.inner().filter(inner -> works.isOwn(citing.article(), inner)).isPresent());
  }

  /** Whether the words right before the title say that other organs issued it. */
  private boolean isByOthers(Mention mention, Work work) {
    String lead = ISSUER.matcher(mention.lead()).replaceFirst("");
    Set<String> organs = new LinkedHashSet<>(works.organs().closing(lead));
    return !organs.isEmpty() && !work.isIssuedByAny(organs);
  }

  /** The number decides, unless the title clearly belongs to somebody else. */
  private static Result numbered(Set<Work> byNumber, Set<Work> byTitle) {
    Set<Work> both = new LinkedHashSet<>(byNumber);
    both.retainAll(byTitle);
    if (!both.isEmpty()) {
      return sure(both);
    }
    if (byTitle.isEmpty()) {
      return sure(byNumber);
    }
    both.addAll(byNumber);
    both.addAll(byTitle);
    return Result.ambiguous(both);
  }

  /**
   * The one work of several that are found. The same document printed in two issues, as its number
   * says, is one: the first printing stands for it, so that a later one moves no link.
   */
  private static Result sure(Set<Work> found) {
    Work first = found.iterator().next();
    boolean one =
        found.stream()
            .allMatch(
                w ->
                    w == first
                        || !w.numbers().isEmpty()
                            && w.numbers().equals(first.numbers())
                            && w.titles().stream()
                                .anyMatch(t -> first.titles().stream().anyMatch(t::same)));
    return one ? Result.linked(first) : Result.ambiguous(found);
  }

  private Result titled(Mention mention, CitingArticle citing, Set<Work> same, Set<Work> base) {
    Set<Work> existing = new LinkedHashSet<>(same);
    existing.removeIf(w -> w.date().isAfter(citing.writtenBy().plusDays(DAYS_AHEAD)));
    if (!existing.isEmpty()) {
      Result found = sure(existing);
      boolean otherNumber =
          found.state() == State.LINKED
              && mention.number().isPresent()
              && !existing.iterator().next().numbers().isEmpty();
      // The archive's text has a number, and it is another one: an earlier or later text.
      return otherNumber ? Result.edition(existing.iterator().next()) : found;
    }
    if (base.isEmpty()) {
      return Result.OUTSIDE;
    }
    Result found = sure(base);
    return found.article().isPresent() ? Result.edition(base.iterator().next()) : found;
  }

  /**
   * An interpretation names what it explains, often without its period or with a misprint. Only
   * what it is known to explain anyway is accepted so loosely.
   */
  private Optional<Result> explained(Mention mention, CitingArticle citing) {
    if (mention.number().isPresent() || !mention.edition().isEmpty()) {
      return Optional.empty();
    }
    WorkTitle title = mention.work();
    for (ArticleId target : citing.explains()) {
      Work work = works.of(target);
      for (WorkTitle own : work.titles()) {
        boolean edition = title.edition().isEmpty() || title.edition().equals(own.edition());
        if (edition
            && digits(own.core()).equals(digits(title.core()))
            && Likeness.of(own.core(), title.core()) >= MISPRINT) {
          return Optional.of(Result.linked(work));
        }
      }
    }
    return Optional.empty();
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
