package org.huibian.catalog.citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.huibian.model.Article;
import org.huibian.model.ArticleId;
import org.huibian.text.Authorities;

/**
 * The works of the archive: which article publishes which document, by document number and by
 * title. Immutable and safe to share between threads.
 */
public final class Works {
  private record Entry(WorkTitle title, Work work) {}

  private final OrganNames organs = new OrganNames(Authorities.load());
  private final Map<ArticleId, Work> works = new TreeMap<>();
  private final Map<String, List<Work>> byNumber = new HashMap<>();
  private final Map<String, List<Entry>> byCore = new HashMap<>();
  private final Map<ArticleId, Set<WorkTitle>> own = new HashMap<>();

  /**
   * Creates the works of all articles.
   *
   * @param articles the articles in print order; the first printing of a document comes first
   */
  public Works(Collection<Article> articles) {
    articles.forEach(article -> add(published(article)));
  }

  private Works() {}

  /** Creates the works again that {@link #published(ArticleId)} returned, in the same order. */
  public static Works of(Collection<PublishedWork> published) {
    Works works = new Works();
    published.forEach(works::add);
    return works;
  }

  /** Returns what an article of the archive publishes. */
  public PublishedWork published(ArticleId article) {
    return new PublishedWork(works.get(article), own.get(article));
  }

  /** Returns what an article publishes, by its head and its text. */
  public PublishedWork published(Article article) {
    OwnTitles titles = OwnTitles.of(article, organs);
    return new PublishedWork(work(article, titles.published()), titles.names());
  }

  private void add(PublishedWork published) {
    own.put(published.work().article(), published.own());
    add(published.work());
  }

  private Work work(Article article, Set<WorkTitle> titles) {
    Set<String> numbers = new LinkedHashSet<>();
    article.head().documentNumbers().forEach(n -> numbers.add(NumberNormalizer.key(n, organs)));
    Set<String> issuers = new LinkedHashSet<>();
    article.head().issuers().forEach(i -> issuers.add(organs.full(i)));
    LocalDate month = LocalDate.of(article.id().issue().year(), article.id().issue().month(), 1);
    return new Work(
        article.id(),
        titles,
        numbers,
        issuers,
        article.head().date().orElse(month),
        article.head().date().isPresent());
  }

  private void add(Work work) {
    works.put(work.article(), work);
    work.numbers().forEach(n -> byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(work));
    for (WorkTitle title : work.titles()) {
      byCore.computeIfAbsent(title.core(), k -> new ArrayList<>()).add(new Entry(title, work));
    }
  }

  /** Returns the names of organs by which issuers are compared. */
  OrganNames organs() {
    return organs;
  }

  /** Returns the work of an article. */
  Work of(ArticleId article) {
    return works.get(article);
  }

  /** Returns the works with a document number, in any printed form of the number. */
  Set<Work> withNumber(String number) {
    for (String key : NumberNormalizer.keys(number, organs)) {
      List<Work> found = byNumber.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return new LinkedHashSet<>(found);
      }
    }
    return Set.of();
  }

  /** Returns the other articles of its issue that have one of an article's numbers, by id. */
  public List<ArticleId> sharingNumber(ArticleId article) {
    return works.get(article).numbers().stream()
        .flatMap(n -> byNumber.getOrDefault(n, List.of()).stream())
        .map(Work::article)
        .filter(id -> !id.equals(article) && id.issue().equals(article.issue()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the works with a title in the same edition. */
  Set<Work> same(WorkTitle title) {
    return matching(title, WorkTitle::same);
  }

  /** Returns the works with a title in any edition. */
  Set<Work> sameBase(WorkTitle title) {
    return matching(title, WorkTitle::sameBase);
  }

  private Set<Work> matching(WorkTitle title, BiPredicate<WorkTitle, WorkTitle> test) {
    Set<Work> out = new LinkedHashSet<>();
    for (Entry entry : byCore.getOrDefault(title.core(), List.of())) {
      if (test.test(entry.title(), title)) {
        out.add(entry.work());
      }
    }
    return out;
  }

  /**
   * Tells whether a title names the article's own document, so that it is no citation. The article
   * can omit the edition of its own title.
   */
  boolean isOwn(ArticleId article, WorkTitle title) {
    return own.getOrDefault(article, Set.of()).stream()
        .anyMatch(o -> title.same(o) || title.edition().isEmpty() && title.sameBase(o));
  }
}
