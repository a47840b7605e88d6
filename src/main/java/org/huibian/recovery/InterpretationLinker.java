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
 * Links interpretations to the article of the same issue that they interpret: by the work or the
 * document number that the headline names, or else by those in the first blocks. A commentary that
 * names nothing is linked like its neighbours in a series. Without a match there is no link.
 */
final class InterpretationLinker {
  /** How many blocks at the start are searched. */
  private static final int OPENING = 3;

  /** The likeness of two titles that differ by a misprint of a character or two. */
  private static final double MISPRINT = 0.93;

  /** A name of fewer characters may be contained in a title by chance. */
  private static final int SHORTEST_NAME = 8;

  /**
   * An article that can be interpreted.
   *
   * @param id its id
   * @param names the keys of the titles by which others name it
   * @param numbers the keys of its document numbers
   */
  private record Target(ArticleId id, Set<String> names, Set<String> numbers) {}

  private final List<Target> targets = new ArrayList<>();

  private InterpretationLinker(List<Article> articles) {
    articles.stream()
        .filter(article -> !isInterpretation(article))
        .forEach(article -> targets.add(target(article)));
  }

  /** Returns the articles of an issue, each with the articles that it interprets. */
  static List<Article> link(List<Article> articles) {
    InterpretationLinker linker = new InterpretationLinker(articles);
    List<List<ArticleId>> own = articles.stream().map(linker::targets).toList();
    List<Article> linked = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      List<ArticleId> interprets = withSeries(articles, own, i);
      linked.add(article.withHead(article.head().toBuilder().interprets(interprets).build()));
    }
    return linked;
  }

  private static boolean isInterpretation(Article article) {
    Kind kind = article.head().kind();
    return kind == Kind.INTERPRETATION || kind == Kind.EXPERT;
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

  /** Returns the article that the given one names and interprets, if there is one. */
  private List<ArticleId> targets(Article article) {
    return !isInterpretation(article)
        ? List.of()
        : byTitle(article).or(() -> byOpening(article)).map(List::of).orElse(List.of());
  }

  /**
   * Returns the targets of the article at an index: its own, or, for a commentary that names
   * nothing, those of its neighbours in the series (专家解读之一, 之二 …), if they agree.
   */
  private static List<ArticleId> withSeries(
      List<Article> articles, List<List<ArticleId>> targets, int index) {
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

  /** Returns the last match before an article, or else the first match after it. */
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
