package org.huibian.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huibian.layout.Layout;
import org.huibian.layout.Passage;
import org.huibian.recovery.boundary.ArticleStart;
import org.huibian.recovery.boundary.Boundaries;

/**
 * Raises the doubts about where articles start and where their titles end: both about what was done
 * on weak evidence and about what was nearly done. The printed contents and the text between two
 * titles are witnesses of their own.
 */
final class BoundaryDoubts {
  /** Titles of the contents and of the body that are at least so similar are the same. */
  private static final double SAME_TITLE = 0.86;

  /** The contents may tell news of what a document is about; so much of the words is the same. */
  private static final double LIKE_TITLE = 0.4;

  /**
   * By how much the probability of an error sinks where the contents name exactly the articles that
   * were found: in such issues of known articles no start was wrong.
   */
  private static final double CONFIRMED = 0.1;

  /**
   * Corrects the logarithm of the odds that a start, or a place without one, is wrong, to {@code
   * slope * odds + offset}. Both lines were fitted to composed and invented issues whose articles
   * are known, with weights that were learned without them, and to documents that nobody had seen
   * when the evidence was chosen: a start that looks weak is often right, while half of the places
   * that nearly were starts are articles that were missed.
   */
  private record Correction(double slope, double offset) {
    double of(double probability) {
      double odds = Math.log(probability / (1 - probability));
      return 1 / (1 + Math.exp(-slope * odds - offset));
    }
  }

  private static final Correction STARTED = new Correction(0.8, -0.8);
  private static final Correction NOT_STARTED = new Correction(0.8, 0.3);

  /** An error that is so probable is worth a look wherever it is. */
  private static final double LIKELY = 0.15;

  /**
   * How many starts and how many places without one are worth a look because they are the most
   * doubtful ones of their issue. On documents of a new kind all probabilities are too sure of
   * themselves, but an error still is among the first few: half of the errors that no probability
   * showed were there. Five in all, so that at most half of the first ten doubts are about nothing.
   */
  private static final int DOUBTFUL_STARTS = 2;

  private static final int DOUBTFUL_MISSES = 3;

  /** An issue with fewer articles is a document or two, of which every title is seen anyway. */
  private static final int FEWEST_ARTICLES = 4;

  /** How many places of one article may be doubted; a list has many lines that are alike. */
  private static final int MISSES = 3;

  /** How probable an error is where an article has a title and nothing else. */
  private static final double EMPTY_ARTICLE = 0.8;

  /** A start that is wrong with such a probability is itself the cause of an empty article. */
  private static final double SUSPICIOUS = 0.2;

  /** How probable an error is where an entry of the contents has no article. */
  private static final double ENTRY_MISSING = 0.9;

  private final Layout layout;
  private final Boundaries boundaries;

  /** The first lines of passages. */
  private final TreeSet<Integer> lines = new TreeSet<>();

  private BoundaryDoubts(Layout layout, Boundaries boundaries) {
    this.layout = layout;
    this.boundaries = boundaries;
    layout.passages().forEach(passage -> lines.add(passage.line()));
  }

  /** Returns the doubts that are worth a look. */
  static List<Doubt> of(Layout layout, Boundaries boundaries) {
    return new BoundaryDoubts(layout, boundaries).doubts();
  }

  /**
   * A place that may be doubted.
   *
   * @param start the start of an article, or a place without one
   */
  private record Place(ArticleStart start, Doubt doubt) {}

  private List<Doubt> doubts() {
    List<String> missing = missingEntries();
    boolean confirmed = agrees(missing);
    double factor = confirmed ? CONFIRMED : 1;
    Set<Integer> empty = emptyArticles(factor);
    List<Place> started = new ArrayList<>();
    for (ArticleStart start : boundaries.starts()) {
      double least = empty.contains(start.line()) ? EMPTY_ARTICLE : 0;
      started.add(new Place(start, doubt(start, factor, least)));
    }
    boolean few = confirmed || started.size() < FEWEST_ARTICLES;
    List<Place> shown = worthALook(started, few ? 0 : DOUBTFUL_STARTS);
    List<Place> missed = new ArrayList<>();
    for (ArticleStart miss : likelyMisses()) {
      if (shown.stream().noneMatch(place -> isSameCause(place.start(), miss))) {
        double probability = NOT_STARTED.of(miss.probability()) * factor;
        Doubt doubt =
            new Doubt(miss.line(), probability, Doubt.Kind.ARTICLE_NOT_STARTED, miss.title());
        missed.add(new Place(miss, doubt));
      }
    }
    List<Doubt> doubts = new ArrayList<>();
    missing.forEach(title -> doubts.add(missing(title)));
    missed.removeIf(place -> doubts.stream().anyMatch(d -> d.line() == place.doubt().line()));
    shown.forEach(place -> doubts.add(place.doubt()));
    worthALook(missed, few ? 0 : DOUBTFUL_MISSES).forEach(place -> doubts.add(place.doubt()));
    return doubts;
  }

  /** Returns the places where an error is likely, and in any case the most doubtful ones. */
  private static List<Place> worthALook(List<Place> places, int most) {
    List<Place> sorted =
        places.stream()
            .filter(place -> place.doubt().isLikely())
            .sorted(Comparator.comparingDouble(place -> -place.doubt().probability()))
            .toList();
    return IntStream.range(0, sorted.size())
        .filter(i -> i < most || sorted.get(i).doubt().probability() >= LIKELY)
        .mapToObj(sorted::get)
        .toList();
  }

  /**
   * Returns the lines of the titles that are probably wrong as nothing stands between two titles:
   * the second one, which rather is the document's own title, unless the first one is doubtful.
   */
  private Set<Integer> emptyArticles(double factor) {
    Set<Integer> lines = new HashSet<>();
    List<ArticleStart> starts = boundaries.starts();
    for (int i = 1; i < starts.size(); i++) {
      ArticleStart first = starts.get(i - 1);
      ArticleStart second = starts.get(i);
      if (isAdjacent(first, second)) {
        boolean wrong = (1 - first.probability()) * factor >= SUSPICIOUS;
        boolean weaker = first.probability() < second.probability();
        lines.add(wrong && weaker ? first.line() : second.line());
      }
    }
    return lines;
  }

  /** Returns the most probable near misses of each article, in order. */
  private List<ArticleStart> likelyMisses() {
    Map<Integer, List<ArticleStart>> byArticle = new TreeMap<>();
    for (ArticleStart miss : boundaries.nearMisses()) {
      int article = (int) boundaries.starts().stream().filter(s -> s.line() < miss.line()).count();
      byArticle.computeIfAbsent(article, key -> new ArrayList<>()).add(miss);
    }
    return byArticle.values().stream()
        .flatMap(
            misses ->
                misses.stream()
                    .sorted(Comparator.comparingDouble(miss -> -miss.probability()))
                    .limit(MISSES)
                    .sorted(Comparator.comparingInt(ArticleStart::line)))
        .toList();
  }

  /** Returns the doubt about a start, or about its title if rather that is wrong. */
  private static Doubt doubt(ArticleStart start, double factor, double least) {
    double boundary = Math.max(least, STARTED.of(1 - start.probability()) * factor);
    double any = Math.max(boundary, STARTED.of(1 - start.titleProbability()) * factor);
    return any > 2 * boundary
        ? new Doubt(start.line(), any, Doubt.Kind.TITLE_EXTENT, start.title())
        : new Doubt(start.line(), any, Doubt.Kind.ARTICLE_START, start.title());
  }

  /** Returns whether no passage stands between a title and the next one. */
  private boolean isAdjacent(ArticleStart first, ArticleStart second) {
    Integer next = lines.higher(first.lastLine());
    return next != null && next >= second.line();
  }

  /** Returns whether a near miss only says that a title may start a passage earlier or later. */
  private boolean isSameCause(ArticleStart start, ArticleStart miss) {
    return miss.line() < start.line()
        ? isAdjacent(miss, start)
        : miss.line() <= start.lastLine() || isAdjacent(start, miss);
  }

  private List<String> missingEntries() {
    List<String> missing = new ArrayList<>();
    for (String title : layout.contents().titles()) {
      if (boundaries.starts().stream().noneMatch(start -> isSame(start.title(), title))) {
        missing.add(title);
      }
    }
    return missing;
  }

  /** Returns whether the contents name every article that was found, and no other one. */
  private boolean agrees(List<String> missing) {
    List<String> titles = layout.contents().titles();
    return !titles.isEmpty()
        && missing.isEmpty()
        && titles.size() == boundaries.starts().size()
        && boundaries.starts().stream()
            .allMatch(start -> titles.stream().anyMatch(title -> isSame(start.title(), title)));
  }

  /**
   * Returns the doubt about an entry without article, at the line that may be its title: one that
   * is the same, or else the place where an article nearly started that is most like it.
   */
  private Doubt missing(String title) {
    Optional<Integer> same =
        layout.passages().stream()
            .filter(passage -> isSame(passage.text(), title))
            .findFirst()
            .map(Passage::line);
    int line =
        same.or(
                () ->
                    boundaries.nearMisses().stream()
                        .filter(miss -> Headlines.likeness(miss.title(), title) >= LIKE_TITLE)
                        .max(
                            Comparator.comparingDouble(
                                miss -> Headlines.likeness(miss.title(), title)))
                        .map(ArticleStart::line))
            .orElse(layout.contents().firstLine().orElse(1));
    return new Doubt(line, ENTRY_MISSING, Doubt.Kind.CONTENTS_ENTRY_MISSING, title);
  }

  private static boolean isSame(String title, String other) {
    return Headlines.likeness(title, other) >= SAME_TITLE;
  }
}
