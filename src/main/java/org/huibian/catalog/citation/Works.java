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

/** Which article carries which document: by document number and by title. Safe to share. */
public final class Works {
  private record Entry(WorkTitle title, Work work) {}

  private final OrganNames organs = new OrganNames(Authorities.load());
  private final Map<ArticleId, Work> works = new TreeMap<>();
  private final Map<String, List<Work>> byNumber = new HashMap<>();
  private final Map<String, List<Entry>> byCore = new HashMap<>();
  private final Map<ArticleId, Set<WorkTitle>> own = new HashMap<>();

  /** The documents that the articles carry. */
  public Works(Collection<Article> articles) {
    for (Article article : articles) {
      OwnTitles carried = OwnTitles.of(article, organs);
      own.put(article.id(), carried.self());
      add(work(article, carried.targets()));
    }
  }

  private Work work(Article article, Set<WorkTitle> titles) {
    Set<String> numbers = new LinkedHashSet<>();
    article.head().documentNumbers().forEach(n -> numbers.add(NumberNormalizer.key(n, organs)));
    Set<String> issuers = new LinkedHashSet<>();
    article.head().issuers().forEach(i -> issuers.add(organs.full(i)));
    LocalDate month = LocalDate.of(article.id().issue().year(), article.id().issue().month(), 1);
    return new Work(article.id(), titles, numbers, issuers, article.head().date().orElse(month));
  }

  private void add(Work work) {
    works.put(work.article(), work);
    work.numbers().forEach(n -> byNumber.computeIfAbsent(n, k -> new ArrayList<>()).add(work));
    for (WorkTitle title : work.titles()) {
      byCore.computeIfAbsent(title.core(), k -> new ArrayList<>()).add(new Entry(title, work));
    }
  }

  /** How the names of organs compare here. */
  OrganNames organs() {
    return organs;
  }

  /** What this article carries. */
  Work of(ArticleId article) {
    return works.get(article);
  }

  /** The works with this number, in any printing. */
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

  /** The works of this title in this edition. */
  Set<Work> same(WorkTitle title) {
    return matching(title, WorkTitle::same);
  }

  /** The works of this title in whatever edition. */
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
   * Whether the article itself is this document, so that naming it is no citation. A document that
   * names itself need not repeat its edition.
   */
  boolean isOwn(ArticleId article, WorkTitle title) {
    return own.getOrDefault(article, Set.of()).stream()
        .anyMatch(o -> title.same(o) || title.edition().isEmpty() && title.sameBase(o));
  }
}
