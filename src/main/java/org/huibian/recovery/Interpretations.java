package org.huibian.recovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Block;
import org.huibian.model.Kind;
import org.huibian.text.BlockText;
import org.huibian.text.DocumentNumber;

/**
 * Finds which article of the same issue an interpretation explains: by the work or the number that
 * its headline names, then by those of its opening. A commentary in a series without a name of its
 * own goes with the one before it. No match, no link.
 */
final class Interpretations {
  private static final int OPENING = 3;

  /** Two printings of one title differ by a character or two at most. */
  private static final double MISPRINT = 0.93;

  private static final int SHORTEST_NAME = 8;

  private record Target(ArticleId id, Set<String> names, Set<String> numbers) {}

  private final List<Target> targets = new ArrayList<>();

  Interpretations(List<Article> articles) {
    for (Article article : articles) {
      if (article.head().kind() != Kind.INTERPRETATION && article.head().kind() != Kind.EXPERT) {
        targets.add(target(article));
      }
    }
  }

  private static Target target(Article article) {
    Set<String> names = new LinkedHashSet<>();
    Headlines.works(article.head().title()).forEach(w -> names.add(name(w)));
    names.add(name(article.head().title()));
    int subject = article.head().title().indexOf("关于");
    if (subject > 0) {
      names.add(name(article.head().title().substring(subject)));
    }
    for (Block block : article.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() == 2) {
        String text = heading.text().plain();
        if (Headlines.form(text) == Headlines.Form.NAMED) {
          names.add(name(text));
        }
      }
    }
    Set<String> numbers = new LinkedHashSet<>();
    article.head().documentNumbers().forEach(n -> numbers.add(DocumentNumber.key(n)));
    return new Target(article.id(), names, numbers);
  }

  private static String name(String title) {
    return Headlines.key(title).replaceFirst("^关于", "");
  }

  /** The articles that the given one explains, none if it is no interpretation. */
  List<ArticleId> of(Article article) {
    if (article.head().kind() != Kind.INTERPRETATION && article.head().kind() != Kind.EXPERT) {
      return List.of();
    }
    return byTitle(article).or(() -> byOpening(article)).map(List::of).orElse(List.of());
  }

  /**
   * The targets of the article at an index: its own, or, for a commentary that names nothing, those
   * of its neighbours in the series (专家解读之一, 之二 …), if they agree.
   */
  static List<ArticleId> series(List<Article> articles, List<List<ArticleId>> targets, int index) {
    if (!targets.get(index).isEmpty() || articles.get(index).head().kind() != Kind.EXPERT) {
      return targets.get(index);
    }
    Set<ArticleId> found = new LinkedHashSet<>();
    for (int step : new int[] {-1, 1}) {
      int i = index + step;
      while (i >= 0 && i < articles.size() && articles.get(i).head().kind() == Kind.EXPERT) {
        found.addAll(targets.get(i));
        i += step;
      }
    }
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  private Optional<ArticleId> byTitle(Article article) {
    List<String> works = Headlines.works(article.head().title());
    for (String work : works) {
      Optional<ArticleId> exact = nearest(article.id(), t -> t.names().contains(name(work)));
      if (exact.isPresent()) {
        return exact;
      }
    }
    String title = name(article.head().title());
    Optional<ArticleId> within =
        nearest(
            article.id(),
            t ->
                t.names().stream().anyMatch(n -> n.length() >= SHORTEST_NAME && title.contains(n)));
    if (within.isPresent() || works.isEmpty()) {
      return within;
    }
    return nearest(
        article.id(),
        t ->
            t.id().number() >= article.id().number() - 2
                && t.names().stream().anyMatch(n -> isMisprint(n, name(works.get(0)))));
  }

  private static boolean isMisprint(String a, String b) {
    return Headlines.likeness(a, b) >= MISPRINT
        && a.replaceAll("[^0-9]", "").equals(b.replaceAll("[^0-9]", ""));
  }

  private Optional<ArticleId> byOpening(Article article) {
    for (Block block : article.blocks().subList(0, Math.min(OPENING, article.blocks().size()))) {
      String text = BlockText.of(block);
      for (String work : Headlines.works(text)) {
        Optional<ArticleId> found = nearest(article.id(), t -> t.names().contains(name(work)));
        if (found.isPresent()) {
          return found;
        }
      }
      for (DocumentNumber number : DocumentNumber.all(text)) {
        String key = DocumentNumber.key(number.printed());
        Optional<ArticleId> found =
            nearest(article.id(), t -> t.numbers().stream().anyMatch(key::endsWith));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The matching article that stands nearest before the given one, or else nearest after it. */
  private Optional<ArticleId> nearest(ArticleId from, Predicate<Target> matches) {
    Optional<ArticleId> best = Optional.empty();
    for (Target target : targets) {
      boolean after = target.id().number() > from.number();
      if (matches.test(target) && (!after || best.isEmpty())) {
        best = Optional.of(target.id());
      }
    }
    return best;
  }
}
