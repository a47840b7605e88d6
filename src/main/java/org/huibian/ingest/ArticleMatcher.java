package org.huibian.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huibian.markdown.Accounting;
import org.huibian.markdown.IssueFiles;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.model.Issue;
import org.huibian.model.Kind;
import org.huibian.model.SourceSpan;
import org.huibian.text.DocumentNumber;
import org.huibian.text.TextKey;

/**
 * Finds the articles of a new import among those that an issue already has. The surest reasons are
 * tried first: the same title, with the same place or document number, or alone; then the same
 * place or the same document number. Equal candidates are taken in print order.
 */
final class ArticleMatcher {
  /** Why two articles are the same, the surest reason first. */
  private enum Reason {
    TITLE_AND_PLACE,
    TITLE_AND_NUMBER,
    TITLE,
    PLACE_AND_NUMBER,
    PLACE,
    NUMBER_AND_KIND,
    /**
     * In another original, lines count differently, so some of the text must be the same, too. Form
     * letters share sentences, so other document numbers tell two of them apart.
     */
    PLACE_AND_TEXT
  }

  /**
   * The features of an article.
   *
   * @param titles its titles in the form that is compared; the last import's and the editor's may
   *     differ
   * @param file the name of its original, if the issue has several
   * @param place its first line in the original
   * @param lines the {@link LineDigest}s of its lines
   */
  private record Known(
      int number,
      Set<String> titles,
      Optional<String> file,
      OptionalInt place,
      Set<String> documentNumbers,
      Optional<Kind> kind,
      Set<String> lines) {

    private boolean matches(Known other, Reason reason, boolean isSameSource) {
      boolean sameTitle = shares(titles, other.titles);
      boolean samePlace = place.isPresent() && place.equals(other.place) && file.equals(other.file);
      boolean sameNumber = shares(documentNumbers, other.documentNumbers);
      return switch (reason) {
        case TITLE_AND_PLACE -> sameTitle && samePlace;
        case TITLE_AND_NUMBER -> sameTitle && sameNumber;
        case TITLE -> sameTitle;
        case PLACE_AND_NUMBER -> samePlace && sameNumber;
        case PLACE -> samePlace && isSameSource;
        case NUMBER_AND_KIND -> sameNumber && kind.isPresent() && kind.equals(other.kind);
        case PLACE_AND_TEXT -> samePlace && shares(lines, other.lines) && !hasOtherNumber(other);
      };
    }

    private boolean hasOtherNumber(Known other) {
      return !documentNumbers.isEmpty()
          && !other.documentNumbers.isEmpty()
          && !shares(documentNumbers, other.documentNumbers);
    }

    private static boolean shares(Set<String> a, Set<String> b) {
      return a.stream().anyMatch(b::contains);
    }
  }

  private final List<Known> existing;
  private final boolean isSameSource;

  /**
   * Creates a matcher for an issue.
   *
   * @param issue the issue's folder as it is
   * @param isSameSource whether the new import is of the same original, byte for byte
   */
  ArticleMatcher(IssueSnapshot issue, boolean isSameSource) {
    this.isSameSource = isSameSource;
    Set<Integer> numbers = new TreeSet<>(issue.articles().keySet());
    issue
        .imported()
        .files()
        .keySet()
        .forEach(name -> IssueFiles.article(name).ifPresent(numbers::add));
    this.existing =
        numbers.stream()
            .map(number -> known(issue, number))
            .sorted(
                Comparator.comparingInt((Known k) -> k.place().orElse(Integer.MAX_VALUE))
                    .thenComparingInt(Known::number))
            .toList();
  }

  /**
   * Returns the features of an article by the last import and by its file, which may be deleted.
   */
  private static Known known(IssueSnapshot issue, int number) {
    Optional<Article> article = Optional.ofNullable(issue.articles().get(number));
    Set<String> titles = new LinkedHashSet<>();
    article.ifPresent(a -> titles.add(TextKey.normalized(a.head().title())));
    OptionalInt place = OptionalInt.empty();
    Optional<String> file = article.flatMap(a -> a.head().file());
    if (issue.accounting().isPresent()) {
      for (Accounting.Row row : issue.accounting().get().rows()) {
        if (row.role() == Accounting.Role.TITLE && row.article().equals(OptionalInt.of(number))) {
          titles.add(row.digest());
          place = OptionalInt.of(row.lines().first());
          file = row.file();
        }
      }
    } else {
      place = place(article.flatMap(Article::source));
    }
    Set<String> lines =
        issue
            .imported()
            .base(IssueFiles.name(new ArticleId(issue.id(), number)))
            .flatMap(ImportedFiles.Base::lines)
            .<Set<String>>map(HashSet::new)
            .orElse(Set.of());
    return new Known(
        number,
        titles,
        file,
        place,
        article.map(ArticleMatcher::documentNumbers).orElse(Set.of()),
        article.map(a -> a.head().kind()),
        lines);
  }

  private static Known known(Article article) {
    String body = IssueTexts.body(article);
    Set<String> lines = new HashSet<>(LineDigest.ofLines(body));
    lines.remove(LineDigest.EMPTY);
    return new Known(
        article.id().number(),
        Set.of(TextKey.normalized(article.head().title()), TextKey.digest(article.head().title())),
        article.head().file(),
        place(article.source()),
        documentNumbers(article),
        Optional.of(article.head().kind()),
        lines);
  }

  private static OptionalInt place(Optional<SourceSpan> span) {
    return span.map(s -> OptionalInt.of(s.first())).orElse(OptionalInt.empty());
  }

  private static Set<String> documentNumbers(Article article) {
    return article.head().documentNumbers().stream()
        .map(DocumentNumber::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the present numbers of the new import's articles. New articles have none. */
  Map<ArticleId, Integer> match(Issue issue) {
    if (existing.isEmpty()) {
      return Map.of();
    }
    List<Known> left = new ArrayList<>();
    issue.articles().forEach(article -> left.add(known(article)));
    List<Known> free = new ArrayList<>(existing);
    Map<ArticleId, Integer> out = new TreeMap<>();
    for (Reason reason : Reason.values()) {
      for (Known article : List.copyOf(left)) {
        Optional<Known> same =
            free.stream().filter(k -> k.matches(article, reason, isSameSource)).findFirst();
        if (same.isPresent()) {
          out.put(new ArticleId(issue.id(), article.number()), same.get().number());
          left.remove(article);
          free.remove(same.get());
        }
      }
    }
    return out;
  }
}
